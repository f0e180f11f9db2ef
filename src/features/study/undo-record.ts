import { type ChapterKey, compareChapters } from '../../domain/study/chapter-key.ts';
import { standingMinutes } from '../../domain/study/standing-record.ts';
import type { ProgressStore, RecordStore, UndoneRecord } from './ports.ts';

export interface UndoRequest {
  readonly teamId: string;
  readonly memberId: string;
  /** Null: what was said last in one line. */
  readonly ids: readonly string[] | null;
}

/** What was taken back; empty: nothing was left to undo. */
export type UndoRecord = (request: UndoRequest) => Promise<readonly UndoneRecord[]>;

/** Takes back what a member logged. The history keeps it, struck out. */
export function createUndoRecord(deps: {
  readonly records: Pick<RecordStore, 'readings' | 'ratings' | 'undo'>;
  readonly progress: Pick<ProgressStore, 'find' | 'save'>;
  readonly now: () => number;
}): UndoRecord {
  return async ({ teamId, memberId, ids }) => {
    const undone: UndoneRecord[] = [];
    for (const id of ids ?? (await lastLine(teamId, memberId))) {
      const one = await deps.records.undo(teamId, memberId, id, deps.now());
      if (one === null) continue;
      undone.push(one);
      if (one.kind === 'reading') await stopReading(teamId, memberId, one.reading.studyId, one.reading.chapter);
    }
    return undone.toSorted((a, b) => compareChapters(chapterOf(a), chapterOf(b)));
  };

  /** Time and stars that were said together are taken back together. */
  async function lastLine(teamId: string, memberId: string): Promise<readonly string[]> {
    const all = [...(await deps.records.readings(teamId, memberId)), ...(await deps.records.ratings(teamId, memberId))];
    const lines = all.filter(({ source, undoneMs }) => source === 'line' && undoneMs === null);
    const last = Math.max(...lines.map(({ atMs }) => atMs));
    return lines.filter(({ atMs }) => atMs === last).map(({ id }) => id);
  }

  async function stopReading(
    teamId: string,
    memberId: string,
    studyId: string | null,
    chapter: ChapterKey | null,
  ): Promise<void> {
    if (studyId === null || chapter === null) return;
    const known = await deps.progress.find(studyId, memberId, chapter);
    const readings = (await deps.records.readings(teamId, memberId)).filter((one) => one.studyId === studyId);
    if (known?.state === 'reading' && standingMinutes(readings, chapter) === null)
      await deps.progress.save(studyId, memberId, chapter, 'planned', deps.now());
  }
}

function chapterOf(one: UndoneRecord): ChapterKey {
  return (one.kind === 'reading' ? one.reading.chapter : one.rating.chapter) ?? '';
}
