import type { Rating } from './rating.ts';

/**
 * How an answer was given. `self`: graded by whoever gave it. `seen`: the answer was shown without a try. `unknown`: they said that they
 * did not know.
 */
export type AnswerWay = 'choice' | 'true-false' | 'typed' | 'self' | 'seen' | 'unknown';

/**
 * A line of the log of reviews, which is only ever added to: everything that is known of a memory can be made from it again, and all
 * that fitting other weights would take stands in it.
 */
export interface RecallEntry {
  /** Of what is recorded: recorded twice, it is one line. */
  readonly key: string;
  readonly teamId: string;
  readonly memberId: string;
  readonly conceptId: string;
  /** Null where it is not known which question it was. */
  readonly itemId: string | null;
  /** When it was answered, epoch milliseconds. */
  readonly atMs: number;
  /** Null: it says nothing of memory, as an answer that was looked up. */
  readonly rating: Rating | null;
  readonly source: 'quiz' | 'review';
  readonly way: AnswerWay;
  /** How many options there were to choose from; null: none, or nobody knows. */
  readonly options: number | null;
  readonly hints: number;
  readonly guessed: boolean;
  /** Where the member was, and at which hour their days begin. */
  readonly timeZone: string;
  readonly rolloverMs: number;
  /** The key of the line whose place this one takes; null: it stands for itself. */
  readonly corrects: string | null;
  readonly recordedMs: number;
}

/**
 * The lines that count, in the order of their times; of several that take one place the one that was recorded last.
 * @param entries in the order in which they were recorded
 */
export function countingEntries(entries: readonly RecallEntry[]): readonly RecallEntry[] {
  const last = new Map<string, RecallEntry>();
  for (const entry of entries) last.set(entry.corrects ?? entry.key, entry);
  return [...last.values()].toSorted((a, b) => a.atMs - b.atMs);
}
