import type { OpenQuestionRecord } from '../../domain/study/open-question.ts';
import type { QuestionPress } from './answer-open-question.ts';
import type { FindMatch, MatchingNote } from './find-match.ts';
import type { QuestionStore } from './ports.ts';

/** A question out of a member's note that the group does not know of yet. */
export interface OfferedQuestion {
  readonly question: OpenQuestionRecord;
  readonly match: MatchingNote | null;
}

/** Questions of the member that stand in no channel yet, of those that `texts` names, in their order. */
export type OfferQuestions = (
  teamId: string,
  memberId: string,
  texts: readonly string[],
) => Promise<readonly OfferedQuestion[]>;

/** More at once would not be read. */
const mostOffered = 3;

export function createOfferQuestions(deps: {
  readonly questions: Pick<QuestionStore, 'list'>;
  readonly findMatch: FindMatch;
}): OfferQuestions {
  return async (teamId, memberId, texts) => {
    const open = await deps.questions.list(teamId, ['open']);
    // A question is kept with its sub-questions below it.
    const placeOf = ({ text }: OpenQuestionRecord) => texts.indexOf(text.split('\n')[0] ?? '');
    const own = open.filter((one) => one.askerId === memberId && one.messageTs === null && placeOf(one) >= 0);
    const inOrder = own.toSorted((a, b) => placeOf(a) - placeOf(b));
    const offered = inOrder.slice(0, mostOffered).map(async (question) => ({
      question,
      match: await deps.findMatch(teamId, memberId, question.text),
    }));
    return Promise.all(offered);
  };
}

/** Readies a question of one's own to be posted, with one's name or without. Null: it is not one's own, or no longer open. */
export type ReleaseQuestion = (
  press: QuestionPress & { readonly anonymous: boolean },
) => Promise<OfferedQuestion | null>;

export function createReleaseQuestion(deps: {
  readonly questions: Pick<QuestionStore, 'find' | 'change'>;
  readonly findMatch: FindMatch;
  readonly now: () => number;
}): ReleaseQuestion {
  return async ({ teamId, memberId, id, anonymous }) => {
    const known = await deps.questions.find(teamId, id);
    if (known === null || known.askerId !== memberId || known.state !== 'open') return null;
    // What stands in the channel keeps the name under which it was posted.
    const released =
      known.messageTs !== null || known.anonymous === anonymous
        ? known
        : await deps.questions.change(teamId, id, ['open'], { anonymous }, deps.now());
    if (released === null) return null;
    return { question: released, match: await deps.findMatch(teamId, memberId, released.text) };
  };
}
