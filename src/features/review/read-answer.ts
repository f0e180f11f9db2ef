import { rateAnswer } from '../../domain/review/rate-answer.ts';
import { type CardPress, createFindCard, type ShownCard } from './find-card.ts';
import type { GradeByModel } from './grade-by-model.ts';
import { logLine } from './log-line.ts';
import type { ReviewItems, ReviewStore } from './ports.ts';
import type { AskAnswer, ReviewAsk } from './review-ask.ts';

/** Null: nobody can tell, and the member judges. */
export type ReadAnswer = (given: CardPress) => Promise<ShownCard | null>;

/**
 * Has a written answer that its member is to judge read by somebody who reads. The answer is kept already: reading takes longer than
 * Slack waits, and may come to nothing. Whoever decides first, the member or the reader, has decided.
 */
export function createReadAnswer(deps: {
  readonly reviews: Pick<ReviewStore, 'findAsk' | 'commit'>;
  readonly items: Pick<ReviewItems, 'find'>;
  readonly gradeByModel: GradeByModel;
  readonly now: () => number;
}): ReadAnswer {
  const findCard = createFindCard(deps);
  return async (given) => {
    const card = await findCard(given);
    const answer = card?.ask.answer ?? null;
    if (card === null || card.ask.state !== 'judging' || answer === null || answer.typed === null) return null;
    const { ask, item } = card;
    const { teamId, memberId, hints } = ask;
    const grade = await deps.gradeByModel({ item, typed: answer.typed, teamId, memberId });
    if (grade === null) return null;
    const isRight = grade === 'right';
    const rating = rateAnswer({ isRight, hints, isTrueFalse: false, guessed: false, easy: false });
    const judged: AskAnswer = { ...answer, isRight, rating };
    const after: ReviewAsk = { ...ask, state: 'answered', answer: judged, version: ask.version + 1 };
    const entries = [logLine(after, judged, deps.now())];
    return (await deps.reviews.commit({ ask: { version: ask.version, after }, entries })) ? { ask: after, item } : null;
  };
}
