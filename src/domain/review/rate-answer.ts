import { type Rating, ratings } from './rating.ts';

/** What is known of an answer besides whether it was right. */
export interface AnswerFacts {
  readonly isRight: boolean;
  /** One of two words: a coin knows half of them. */
  readonly isTrueFalse: boolean;
  readonly hints: number;
  readonly guessed: boolean;
  /** The member said so. Never assumed: quick answers in a chat say nothing. */
  readonly easy: boolean;
}

/**
 * What an answer says of memory; null: nothing. A right true/false answer says nothing, because counting it let real recall at
 * review sink to 82 % in a simulation (aim: 90 %); a guess that came true counts as not known, for the same reason.
 */
export function rateAnswer({ isRight, isTrueFalse, hints, guessed, easy }: AnswerFacts): Rating | null {
  if (!isRight || guessed) return ratings.again;
  if (isTrueFalse) return null;
  if (hints > 0) return ratings.hard;
  return easy ? ratings.easy : ratings.good;
}
