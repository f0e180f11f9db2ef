import { type ChapterKey, compareChapters } from '../../domain/study/chapter-key.ts';
import type { Standing } from '../../domain/study/standing-record.ts';
import { standingHalves, standingMinutes } from '../../domain/study/standing-record.ts';
import type { Study } from '../../domain/study/study.ts';
import { currentWeek, isPlanned } from '../../domain/study/study-week.ts';
import type { FindStudy, SaidAt } from './find-study.ts';
import type { MeetingStore, ProgressStore, RecordStore } from './ports.ts';

export interface RecordToKeep {
  readonly said: SaidAt;
  /** Null: none was named. */
  readonly chapter: ChapterKey | null;
  readonly minutes: number | null;
  readonly halves: number | null;
  /** ISO date; null: the day on which it is said. */
  readonly on: string | null;
  /** One of what was said, so that a repeated delivery keeps nothing twice. */
  readonly key: string;
}

export type KeepRecordOutcome =
  | {
      readonly kind: 'kept';
      readonly chapter: ChapterKey;
      readonly minutes: number | null;
      readonly halves: number | null;
      readonly on: string | null;
      /** What was added, to be undone together; empty when it had been kept before. */
      readonly ids: readonly string[];
      readonly standing: { readonly minutes: Standing | null; readonly halves: Standing | null };
    }
  /** To be asked which; the chapters of this week first. */
  | { readonly kind: 'needs-chapter'; readonly choices: readonly ChapterKey[] }
  | { readonly kind: 'unknown-chapter'; readonly chapter: ChapterKey; readonly known: readonly ChapterKey[] };

/** `atMs`: what is kept together was said at one moment, and is undone together. */
export type KeepRecord = (record: RecordToKeep, atMs?: number) => Promise<KeepRecordOutcome>;

/** Keeps what a member says about their reading. Only they see it. */
export function createKeepRecord(deps: {
  readonly findStudy: FindStudy;
  readonly records: RecordStore;
  readonly progress: Pick<ProgressStore, 'find' | 'save'>;
  readonly meetings: Pick<MeetingStore, 'changes'>;
  readonly now: () => number;
  readonly newId: () => string;
}): KeepRecord {
  return async ({ said, chapter, minutes, halves, on, key }, atMs = deps.now()) => {
    const study = await deps.findStudy(said, chapter);
    if (chapter === null) return { kind: 'needs-chapter', choices: study === null ? [] : await thisWeek(study) };
    if (study !== null && !isPlanned(study.plan, chapter)) {
      const known = [...new Set(study.plan.weeks.flat())].toSorted(compareChapters);
      return { kind: 'unknown-chapter', chapter, known };
    }
    const { teamId, memberId } = said;
    const about = {
      teamId,
      memberId,
      chapter,
      studyId: study?.id ?? null,
      source: 'line' as const,
      atMs,
      undoneMs: null,
    };
    const day = on === null ? {} : { readOn: on };
    const ids: string[] = [];
    if (minutes !== null) {
      const id = deps.newId();
      if (await deps.records.addReading({ ...about, ...day, id, minutes }, `${key}:reading`)) ids.push(id);
    }
    if (halves !== null) {
      const id = deps.newId();
      if (await deps.records.addRating({ ...about, id, halves }, `${key}:rating`)) ids.push(id);
    }
    if (study !== null && minutes !== null) await beginReading(study.id, memberId, chapter);
    return { kind: 'kept', chapter, minutes, halves, on, ids, standing: await standingOf(about) };
  };

  async function thisWeek(study: Study): Promise<readonly ChapterKey[]> {
    return currentWeek(study.plan, await deps.meetings.changes(study.id), deps.now())?.chapters ?? [];
  }

  /** Whoever has handed a note in does not begin again. */
  async function beginReading(studyId: string, memberId: string, chapter: ChapterKey): Promise<void> {
    const known = await deps.progress.find(studyId, memberId, chapter);
    if (known === null || known.state === 'planned' || known.state === 'passed')
      await deps.progress.save(studyId, memberId, chapter, 'reading', deps.now());
  }

  async function standingOf(about: {
    readonly teamId: string;
    readonly studyId: string | null;
    readonly memberId: string;
    readonly chapter: ChapterKey;
  }) {
    const { teamId, memberId, studyId, chapter } = about;
    const readings = await deps.records.readings(teamId, memberId);
    const ratings = await deps.records.ratings(teamId, memberId);
    return {
      minutes: standingMinutes(
        readings.filter((one) => one.studyId === studyId),
        chapter,
      ),
      halves: standingHalves(
        ratings.filter((one) => one.studyId === studyId),
        chapter,
      ),
    };
  }
}
