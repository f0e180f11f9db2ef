import type { ItemStore, QuizStore, RecordRecall } from './ports.ts';
import { recallOf } from './recall-of.ts';

/** So long a member may still say that they guessed, or did not mean to tap. */
export const settleAfterMs = 10 * 60 * 1000;
/** Answers told at once; what is left is told at the next look. */
const mostAtOnce = 200;

/** Tells memory what group-quiz answers say; see `recallOf`. Told again after a crash under the same key. Resolves with how many. */
export function createSettleRecalls(deps: {
  readonly quizzes: Pick<QuizStore, 'unrecalled' | 'recalled' | 'find'>;
  readonly items: Pick<ItemStore, 'find'>;
  readonly recordRecall: RecordRecall;
}): (nowMs: number) => Promise<number> {
  return async (nowMs) => {
    const due = await deps.quizzes.unrecalled(nowMs - settleAfterMs, mostAtOnce);
    for (const answer of due) {
      const stored = await deps.quizzes.find(answer.quizId);
      const question = stored?.questions[answer.position];
      const item = question === undefined ? null : await deps.items.find(question.itemId);
      const recall = stored === null || item === null ? null : recallOf(answer, stored, item);
      if (recall !== null) await deps.recordRecall(recall);
      await deps.quizzes.recalled(answer, nowMs);
    }
    return due.length;
  };
}
