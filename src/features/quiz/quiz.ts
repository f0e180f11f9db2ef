import type { Locale } from '../../domain/locale.ts';

/** `posting`: its messages are on their way; `closing`: no answer counts any more, the results are on their way. */
export type QuizState = 'posting' | 'open' | 'closing' | 'closed';

/** A quiz for everybody in a channel. Times are epoch milliseconds. */
export interface Quiz {
  readonly id: string;
  /** Of what started it: what is started twice is one quiz. */
  readonly key: string;
  readonly teamId: string;
  readonly channelId: string;
  readonly locale: Locale;
  /** What it is about; null: whatever there is. */
  readonly topic: QuizTopic | null;
  readonly state: QuizState;
  /** Its first message, whose thread holds the questions; null until it stands. */
  readonly rootTs: string | null;
  /** Null: a schedule started it. */
  readonly startedBy: string | null;
  readonly startedAt: number;
  readonly closesAt: number;
}

export type QuizTopic =
  | { readonly kind: 'chapter'; readonly chapter: string }
  /** Its name in the quiz's language. */
  | { readonly kind: 'concept'; readonly name: string };

export interface QuizQuestion {
  /** From 0. */
  readonly position: number;
  readonly itemId: string;
  /** In the order shown. */
  readonly options: readonly string[];
  /** Index of the right one. */
  readonly right: number;
  readonly messageTs: string | null;
  /** Taken out while it was open: nobody is asked any more, and nothing of it counts. */
  readonly withdrawn: boolean;
  /** How many answers its message last said. */
  readonly shownCount: number;
}

export interface QuizAnswer {
  readonly quizId: string;
  readonly position: number;
  readonly memberId: string;
  /** Index of the chosen one; null: it was written, or they said that they did not know. */
  readonly option: number | null;
  /** Null: nothing was written. */
  readonly typed: string | null;
  /** Of what was written; null: nobody has judged it. `self-`: whoever wrote it. */
  readonly judged: Judged | null;
  readonly at: number;
  /** After the quiz was closed: for memory only. */
  readonly late: boolean;
  readonly guessed: boolean;
  readonly misclick: boolean;
  /** Memory has been told. */
  readonly isRecalled: boolean;
}

export type Judged = 'right' | 'wrong' | 'self-right' | 'self-wrong';

/** Null: a written answer that nobody has judged. */
export function isRightAnswer(
  { option, typed, judged }: Pick<QuizAnswer, 'option' | 'typed' | 'judged'>,
  { right }: Pick<QuizQuestion, 'right'>,
): boolean | null {
  if (typed === null) return option === right;
  return judged === null ? null : judged.endsWith('right');
}
