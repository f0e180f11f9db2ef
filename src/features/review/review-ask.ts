import type { Rating } from '../../domain/review/rating.ts';
import type { AnswerWay } from '../../domain/review/recall-entry.ts';

/**
 * `open`: waits for an answer. `judging`: the member judges a written answer beside the model answer. `seen`: the answer was looked up.
 * `passed`: put off to another day. `gone`: the question was taken back.
 */
export type AskState = 'open' | 'judging' | 'answered' | 'seen' | 'passed' | 'gone';

/** A member's answer to a card. */
export interface AskAnswer {
  readonly atMs: number;
  /** Index of the chosen option; null: written. */
  readonly option: number | null;
  readonly typed: string | null;
  /** Null while the member judges it. */
  readonly isRight: boolean | null;
  readonly way: AnswerWay;
  readonly guessed: boolean;
  readonly easy: boolean;
  /** The member was sure of it. */
  readonly sure: boolean;
  /** Null: it says nothing of memory. */
  readonly rating: Rating | null;
}

/** A card that a member is shown. Times are epoch milliseconds. */
export interface ReviewAsk {
  readonly id: string;
  readonly teamId: string;
  readonly memberId: string;
  readonly conceptId: string;
  readonly itemId: string;
  /** In the order shown. */
  readonly options: readonly string[];
  /** Index of the right one. */
  readonly right: number;
  /** The day of study on which it is asked. */
  readonly day: number;
  readonly askedMs: number;
  readonly timeZone: string;
  readonly state: AskState;
  /** Whether the options are shown; a missing word is first to be recalled without them. */
  readonly showsOptions: boolean;
  readonly hints: number;
  /** How often its answer was undone: each answer is a line of the log of its own. */
  readonly undone: number;
  readonly answer: AskAnswer | null;
  /** It comes back for something that the member was sure of. */
  readonly isReturn: boolean;
  /** When it is to come back; null: not today. */
  readonly returnMs: number | null;
  /** Where its message stands; null until then. */
  readonly channelId: string | null;
  readonly messageTs: string | null;
  /** Changes with every change; whoever writes names the one they read. */
  readonly version: number;
}

/** The key of the log line that an ask's answer is recorded under. */
export function recallKey({ id, undone }: Pick<ReviewAsk, 'id' | 'undone'>): string {
  return `review:${id}:${undone}`;
}
