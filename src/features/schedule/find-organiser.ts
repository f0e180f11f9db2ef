import type { ScheduleStore } from './ports.ts';

/** Who is told about a run; null: nobody. */
export type FindOrganiser = (run: string) => Promise<{
  readonly memberId: string;
  /** Whether they asked for this run themselves. */
  readonly asked: boolean;
} | null>;

/** Who changes schedules without being a member. */
const nobody: readonly string[] = ['terminal', 'tutor'];

/** Who asked for the run, else who created, changed or resumed its CronJob last, else the first organiser, else the first admin. */
export function createFindOrganiser(deps: {
  readonly schedules: Pick<ScheduleStore, 'find' | 'findRun'>;
  readonly organisers: () => Promise<readonly string[]>;
  /** Of the workspace; asked only where nobody is named. */
  readonly admins: () => Promise<readonly string[]>;
}): FindOrganiser {
  return async (run) => {
    const stored = await deps.schedules.findRun(run);
    if (stored !== null && stored.by !== null && !nobody.includes(stored.by)) {
      return { memberId: stored.by, asked: true };
    }
    const by = stored === null ? null : ((await deps.schedules.find(stored.cronJob))?.changedBy ?? null);
    const memberId =
      by !== null && !nobody.includes(by) ? by : ((await deps.organisers())[0] ?? (await deps.admins())[0]);
    return memberId === undefined ? null : { memberId, asked: false };
  };
}
