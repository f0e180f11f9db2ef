import type { AnswerFeedback, Tap } from './answer-question.ts';
import type { FindQuestion } from './find-question.ts';
import type { QuizStore } from './ports.ts';

export type JudgedAnswer =
  | { readonly kind: 'judged'; readonly feedback: AnswerFeedback }
  /** It was judged before, or memory has been told already. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'gone' };

/** Decides about a written answer that nobody could grade for sure; the first decision counts. Committed when it resolves. */
export type JudgeAnswer = (
  given: Tap & {
    readonly isRight: boolean;
    /** The member judged for themselves. */
    readonly bySelf: boolean;
  },
) => Promise<JudgedAnswer>;

export function createJudgeAnswer(deps: {
  readonly quizzes: Pick<QuizStore, 'judge'>;
  readonly findQuestion: FindQuestion;
}): JudgeAnswer {
  return async ({ isRight, bySelf, ...tap }) => {
    const judged = `${bySelf ? 'self-' : ''}${isRight ? 'right' : 'wrong'}` as const;
    const isDone = await deps.quizzes.judge({ ...tap, judged });
    if (isDone === false) return { kind: 'settled' };
    const found = isDone === null ? null : await deps.findQuestion(tap);
    return found?.kind === 'answered' ? { kind: 'judged', feedback: found.feedback } : { kind: 'gone' };
  };
}
