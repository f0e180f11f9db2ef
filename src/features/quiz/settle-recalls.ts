import type { ItemStore, QuizStore, RecordRecall } from './ports.ts';
import { isRightAnswer, type QuizAnswer, type QuizQuestion } from './quiz.ts';

/** So long a member may still say that they guessed, or did not mean to tap. */
export const settleAfterMs = 10 * 60 * 1000;
/** Answers told at once; what is left is told at the next look. */
const mostAtOnce = 200;

/**
 * Tells memory what group-quiz answers say: right → good, wrong or guessed → again; what was not meant, true or false, and
 * questions that were taken out say nothing, nor does a written
 * answer that nobody judged. Told again after a crash under the same key. Resolves with how many were settled.
 */
export function createSettleRecalls(deps: {
  readonly quizzes: Pick<QuizStore, 'unrecalled' | 'recalled' | 'find'>;
  readonly items: Pick<ItemStore, 'find'>;
  readonly recordRecall: RecordRecall;
}): (nowMs: number) => Promise<number> {
  return async (nowMs) => {
    const due = await deps.quizzes.unrecalled(nowMs - settleAfterMs, mostAtOnce);
    for (const answer of due) {
      const { quizId, position, memberId, at } = answer;
      const stored = await deps.quizzes.find(quizId);
      const question = stored?.questions[position];
      const item = question === undefined ? null : await deps.items.find(question.itemId);
      const conceptId = item?.conceptIds[0];
      const isRight = question === undefined ? null : isRightAnswer(answer, question);
      const counts = !answer.misclick && question?.withdrawn === false && item?.kind !== 'true-false';
      if (stored !== null && question !== undefined && conceptId !== undefined && counts && isRight !== null) {
        const key = `quiz:${quizId}:${position}:${memberId}`;
        const { teamId } = stored.quiz;
        const rating = isRight && !answer.guessed ? 'good' : 'again';
        const asked = { itemId: question.itemId, guessed: answer.guessed, ...wayOf(answer, question) };
        await deps.recordRecall({ key, teamId, memberId, conceptId, rating, at, ...asked });
      }
      await deps.quizzes.recalled(answer, nowMs);
    }
    return due.length;
  };
}

/** How it was answered, and out of how many options. */
function wayOf({ option, typed, judged }: QuizAnswer, { options }: QuizQuestion) {
  if (typed !== null) return { way: judged?.startsWith('self') ? 'self' : 'typed', options: null } as const;
  if (option === null) return { way: 'unknown', options: null } as const;
  return { way: 'choice', options: options.length } as const;
}
