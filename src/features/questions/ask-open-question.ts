import type { OpenQuestionRecord } from '../../domain/study/open-question.ts';
import type { FindMatch, MatchingNote } from './find-match.ts';
import type { QuestionStore } from './ports.ts';

export interface QuestionToAsk {
  readonly teamId: string;
  readonly memberId: string;
  readonly studyId: string | null;
  readonly chapter: string | null;
  readonly text: string;
  /** Without a name in the channel. The database keeps who asks, because they accept the answer. */
  readonly anonymous: boolean;
  /** One of what was said, so that a repeated delivery asks nothing twice. */
  readonly key: string;
}

/** Keeps a question that the book left open, and looks for a note that may answer it. */
export type AskOpenQuestion = (
  asked: QuestionToAsk,
) => Promise<{ readonly question: OpenQuestionRecord; readonly match: MatchingNote | null }>;

export function createAskOpenQuestion(deps: {
  readonly questions: Pick<QuestionStore, 'add'>;
  readonly findMatch: FindMatch;
  readonly now: () => number;
  readonly newId: () => string;
}): AskOpenQuestion {
  return async ({ teamId, memberId, studyId, chapter, text, anonymous, key }) => {
    const at = deps.now();
    const question: OpenQuestionRecord = {
      ...{ id: deps.newId(), teamId, studyId, chapter, text, askerId: memberId, authorName: null, anonymous },
      ...{ state: 'open', takenBy: null, answer: null, answeredBy: null, channelId: null, messageTs: null },
      ...{ askedMs: at, changedMs: at },
    };
    const kept = await deps.questions.add(question, `asked|${teamId}|${key}`);
    return { question: kept, match: await deps.findMatch(teamId, memberId, text) };
  };
}
