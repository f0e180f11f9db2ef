import type { QuizWish } from '../../../features/quiz/topic-of.ts';

/** What concerns quizzes. */
export type QuizWords =
  /** `count` null: as many as usual. */
  | { readonly kind: 'quiz'; readonly wish: QuizWish; readonly count: number | null }
  /** `퀴즈 9`: the chapter, or so many questions. */
  | { readonly kind: 'quiz-which'; readonly number: number }
  | { readonly kind: 'quiz-close' }
  | { readonly kind: 'quiz-add' }
  /** `chapter` null: all. */
  | { readonly kind: 'quiz-drafts'; readonly chapter: string | null };
