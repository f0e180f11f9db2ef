import type { Note } from '../../domain/notes/note.ts';
import { chapterKey } from '../../domain/study/chapter-key.ts';
import { halvesIn, minutesIn } from '../../domain/study/note-values.ts';
import { type Standing, standingHalves, standingMinutes } from '../../domain/study/standing-record.ts';
import type { RecordToWrite, Written } from '../../domain/study/write-records.ts';
import type { FindStudy } from './find-study.ts';
import type { RecordStore } from './ports.ts';

/** What its author logged about a note's chapters, where that says something else than the note. Empty: nothing. */
export type RecordsForNote = (note: Note) => Promise<readonly RecordToWrite[]>;

export function createRecordsForNote(deps: {
  /** The member who wrote it, in each team that knows one. */
  readonly writersOf: (note: Note) => Promise<readonly { readonly teamId: string; readonly memberId: string }[]>;
  readonly findStudy: FindStudy;
  readonly records: Pick<RecordStore, 'readings' | 'ratings'>;
  readonly now: () => number;
}): RecordsForNote {
  return async (note) => {
    for (const writer of await deps.writersOf(note)) {
      const said = { ...writer, channelId: '' };
      const readings = await deps.records.readings(writer.teamId, writer.memberId);
      const ratings = await deps.records.ratings(writer.teamId, writer.memberId);
      const records: RecordToWrite[] = [];
      for (const chapter of new Set(note.chapters.map(chapterKey))) {
        const studyId = (await deps.findStudy(said, chapter))?.id ?? null;
        const base = { id: '', ...writer, studyId, chapter, source: 'note', undoneMs: null } as const;
        const [minutes, halves] = [minutesIn(note, chapter), halvesIn(note, chapter)];
        const lines = readings.filter((one) => one.source === 'line' && one.studyId === studyId);
        const rated = ratings.filter((one) => one.source === 'line' && one.studyId === studyId);
        const told = readings.findLast(
          (one) => one.source === 'note' && one.chapter === chapter && one.minutes === minutes,
        );
        const stars = ratings.findLast(
          (one) => one.source === 'note' && one.chapter === chapter && one.halves === halves,
        );
        const ownTime = minutes === null ? [] : [{ ...base, minutes, atMs: told?.atMs ?? momentOf(note) }];
        const ownStars = halves === null ? [] : [{ ...base, halves, atMs: stars?.atMs ?? momentOf(note) }];
        const record = {
          chapter,
          minutes: writtenOf(standingMinutes([...lines, ...ownTime], chapter)),
          halves: writtenOf(standingHalves([...rated, ...ownStars], chapter)),
        };
        if (record.minutes !== null || record.halves !== null) records.push(record);
      }
      if (records.length > 0) return records;
    }
    return [];
  };

  /** As when a note is taken into the records: one without a date is as new as its file. */
  function momentOf({ date }: Note): number {
    const written = date === null ? Number.NaN : Date.parse(`${date}T12:00:00Z`);
    return Number.isNaN(written) ? deps.now() : Math.min(written, deps.now());
  }
}

/** Null where the note says all that there is to say. */
function writtenOf(standing: Standing | null): Written | null {
  if (standing === null || (standing.source === 'note' && standing.other === null)) return null;
  return { value: standing.value, other: standing.other?.value ?? null };
}
