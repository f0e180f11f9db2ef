import type { ScheduleStore } from './ports.ts';

/** Who is told about a run: who asked for it, else who changed its CronJob last, else the first organiser; null: nobody. */
export type FindOrganiser = (run: string) => Promise<string | null>;

/** Who changes schedules without being a member. */
const nobody: readonly string[] = ['terminal', 'tutor'];

export function createFindOrganiser(deps: {
  readonly schedules: Pick<ScheduleStore, 'find' | 'findRun'>;
  readonly organisers: () => Promise<readonly string[]>;
}): FindOrganiser {
  return async (run) => {
    const stored = await deps.schedules.findRun(run);
    const cronJob = stored === null ? null : await deps.schedules.find(stored.cronJob);
    const by = stored?.by ?? cronJob?.changedBy ?? null;
    if (by !== null && !nobody.includes(by)) return by;
    return (await deps.organisers())[0] ?? null;
  };
}
