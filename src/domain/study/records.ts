import type { ChapterKey } from './chapter-key.ts';

/** Where something was said: in one line, in a note. Both are kept; of one chapter the later one stands. */
export type RecordSource = 'line' | 'note';

/** Time that a member read. Undone ones are kept, so that the history is whole. */
export interface Reading {
  readonly id: string;
  readonly teamId: string;
  /** The study that it is about; null: a book of one's own. */
  readonly studyId: string | null;
  readonly memberId: string;
  /** Null: the book as a whole. */
  readonly chapter: ChapterKey | null;
  readonly minutes: number;
  /** ISO date of the reader's own calendar; missing: the day on which it was said. */
  readonly readOn?: string;
  readonly source: RecordSource;
  readonly atMs: number;
  readonly undoneMs: number | null;
}

/** How well a member rated their own understanding, in half stars from 0 to 10. */
export interface SelfRatingRecord {
  readonly id: string;
  readonly teamId: string;
  /** The study that it is about; null: a book of one's own. */
  readonly studyId: string | null;
  readonly memberId: string;
  readonly chapter: ChapterKey;
  readonly halves: number;
  readonly source: RecordSource;
  readonly atMs: number;
  readonly undoneMs: number | null;
}

/** When it was read, in epoch milliseconds: a day that was named counts as its noon in UTC, which is that day nearly everywhere. */
export function momentRead({ readOn, atMs }: Pick<Reading, 'readOn' | 'atMs'>): number {
  return readOn === undefined ? atMs : Math.min(atMs, Date.parse(`${readOn}T12:00:00Z`));
}
