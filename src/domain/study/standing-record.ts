import type { ChapterKey } from './chapter-key.ts';
import type { Reading, RecordSource, SelfRatingRecord } from './records.ts';

/** What stands of several statements, and what the other source says where it says something else. */
export interface Standing {
  readonly value: number;
  readonly source: RecordSource;
  readonly atMs: number;
  readonly other: { readonly value: number; readonly source: RecordSource } | null;
}

/**
 * Minutes that a member read a chapter. Lines add up, because each tells of one sitting; a note tells the whole, so that only
 * its last word counts. What was said later stands. Null when nothing was said.
 */
export function standingMinutes(readings: readonly Reading[], chapter: ChapterKey | null): Standing | null {
  const said = readings.filter((reading) => reading.undoneMs === null && reading.chapter === chapter);
  const lines = said.filter(({ source }) => source === 'line');
  const note = latest(said.filter(({ source }) => source === 'note'));
  const sum = lines.reduce((minutes, reading) => minutes + reading.minutes, 0);
  const last = latest(lines);
  return laterOf(
    last === null ? null : { value: sum, source: 'line', atMs: last.atMs },
    note === null ? null : { value: note.minutes, source: 'note', atMs: note.atMs },
  );
}

/** Half stars that a member gives themselves for a chapter: of each source the last, and of both the later one. */
export function standingHalves(ratings: readonly SelfRatingRecord[], chapter: ChapterKey): Standing | null {
  const said = ratings.filter((rating) => rating.undoneMs === null && rating.chapter === chapter);
  const of = (wanted: RecordSource) => {
    const last = latest(said.filter(({ source }) => source === wanted));
    return last === null ? null : { value: last.halves, source: wanted, atMs: last.atMs };
  };
  return laterOf(of('line'), of('note'));
}

type Said = Omit<Standing, 'other'>;

function laterOf(line: Said | null, note: Said | null): Standing | null {
  if (line === null || note === null) {
    const only = line ?? note;
    return only === null ? null : { ...only, other: null };
  }
  const [stands, other] = line.atMs > note.atMs ? [line, note] : [note, line];
  const differs = stands.value !== other.value;
  return { ...stands, other: differs ? { value: other.value, source: other.source } : null };
}

function latest<Kept extends { readonly atMs: number }>(records: readonly Kept[]): Kept | null {
  return records.reduce<Kept | null>((last, one) => (last === null || one.atMs >= last.atMs ? one : last), null);
}
