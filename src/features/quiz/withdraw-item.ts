import type { QuizStore } from './ports.ts';

/** Takes an item's questions out of every quiz that is open: nobody is asked about what does not hold any more. */
export function createWithdrawItem(
  quizzes: Pick<QuizStore, 'unfinished' | 'withdraw'>,
  onWithdrawn: () => void,
): (itemId: string) => Promise<void> {
  return async (itemId) => {
    for (const { quiz, questions } of await quizzes.unfinished(null)) {
      for (const question of questions) {
        if (question.itemId !== itemId || question.withdrawn) continue;
        await quizzes.withdraw(quiz.id, question.position);
        onWithdrawn();
      }
    }
  };
}
