import { type ChapterKey, compareChapters } from '../../domain/study/chapter-key.ts';
import { isPlanned } from '../../domain/study/study-week.ts';
import type { FindStudy, SaidAt } from './find-study.ts';
import type { KeepRecord } from './keep-record.ts';

export interface RecordsToKeep {
  readonly said: SaidAt;
  readonly parts: readonly { readonly chapter: ChapterKey; readonly minutes: number | null }[];
  /** Of each chapter. */
  readonly halves: number | null;
  /** ISO date; null: the day on which it is said. */
  readonly on: string | null;
  readonly key: string;
}

export type KeepSeveralOutcome =
  /** `ids`: what was added, to be undone together; empty when it had been kept before. */
  | { readonly kind: 'kept'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown-chapter'; readonly chapter: ChapterKey; readonly known: readonly ChapterKey[] };

/** Keeps what a member says about several chapters at once: all of it, or nothing. */
export type KeepSeveral = (records: RecordsToKeep) => Promise<KeepSeveralOutcome>;

export function createKeepSeveral(deps: {
  readonly findStudy: FindStudy;
  readonly keepRecord: KeepRecord;
  readonly now: () => number;
}): KeepSeveral {
  return async ({ said, parts, halves, on, key }) => {
    for (const { chapter } of parts) {
      const study = await deps.findStudy(said, chapter);
      if (study === null || isPlanned(study.plan, chapter)) continue;
      const known = [...new Set(study.plan.weeks.flat())].toSorted(compareChapters);
      return { kind: 'unknown-chapter', chapter, known };
    }
    const atMs = deps.now();
    const ids: string[] = [];
    for (const { chapter, minutes } of parts) {
      const record = { said, chapter, minutes, halves, on, key: `${key}:${chapter}` };
      const outcome = await deps.keepRecord(record, atMs);
      if (outcome.kind === 'kept') ids.push(...outcome.ids);
    }
    return { kind: 'kept', ids };
  };
}
