import type { QuizStore } from './ports.ts';

export type AnswerMark = 'guessed' | 'misclick';

/** `settled`: memory has been told already. */
export type MarkOutcome = 'marked' | 'settled' | 'gone';

export type MarkAnswer = (tap: {
  readonly quizId: string;
  readonly position: number;
  readonly memberId: string;
  readonly mark: AnswerMark;
}) => Promise<MarkOutcome>;

/** A member says that they only guessed, or did not mean to tap; committed when it resolves. */
export function createMarkAnswer(deps: {
  readonly quizzes: Pick<QuizStore, 'mark'>;
  readonly onMarked: () => void;
}): MarkAnswer {
  return async (tap) => {
    const marked = await deps.quizzes.mark(tap);
    if (marked === null) return 'gone';
    if (marked) deps.onMarked();
    return marked ? 'marked' : 'settled';
  };
}
