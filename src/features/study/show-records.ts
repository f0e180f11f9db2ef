import { type ChapterKey, compareChapters } from '../../domain/study/chapter-key.ts';
import type { Reading, SelfRatingRecord } from '../../domain/study/records.ts';
import type { RecordStore } from './ports.ts';

/** One line of a member's history. */
export type RecordLine =
  | { readonly kind: 'reading'; readonly record: Reading }
  | { readonly kind: 'rating'; readonly record: SelfRatingRecord };

/** A member's own history, newest first, what was undone included. */
export type ShowRecords = (wanted: {
  readonly teamId: string;
  readonly memberId: string;
  readonly chapter: ChapterKey | null;
}) => Promise<readonly RecordLine[]>;

/** More than fit into a message are read in the export. */
const mostLines = 20;

export function createShowRecords(deps: { readonly records: Pick<RecordStore, 'readings' | 'ratings'> }): ShowRecords {
  return async ({ teamId, memberId, chapter }) => {
    const readings = await deps.records.readings(teamId, memberId);
    const ratings = await deps.records.ratings(teamId, memberId);
    const lines: readonly RecordLine[] = [
      ...readings.map((record) => ({ kind: 'reading', record }) as const),
      ...ratings.map((record) => ({ kind: 'rating', record }) as const),
    ];
    return (
      lines
        .filter(({ record }) => chapter === null || record.chapter === chapter)
        // What was said in one line stands in the order of the book.
        .toSorted(
          (a, b) => b.record.atMs - a.record.atMs || compareChapters(a.record.chapter ?? '', b.record.chapter ?? ''),
        )
        .slice(0, mostLines)
    );
  };
}
