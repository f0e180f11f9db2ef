import type { Cluster } from '../../domain/schedule/controller/cluster.ts';
import type { CronJob, StoredRun } from '../../domain/schedule/controller/cron-job.ts';
import { reconcile } from '../../domain/schedule/controller/reconcile.ts';
import { newRun } from './new-run.ts';
import type { ScheduleStore } from './ports.ts';
import type { Run, StoredCronJob } from './stored-schedule.ts';
import { createWaitAfterChange } from './wait-after-change.ts';

/** Looks at every CronJob once. Resolves with the instant at which one must be looked at again; null: at none by itself. */
export type RunDueSchedules = (nowMs: number) => Promise<number | null>;

/** Far more schedules than a group has; of more, those not seen for longest are looked at like new ones. */
const mostWaiting = 20_000;

/**
 * Reconciles all CronJobs: one transaction each claims the scheduled time and moves `lastScheduleTime`. What somebody
 * changed meanwhile is left for the next look. One that cannot be looked at does not keep the others from it.
 */
export function createRunDueSchedules(deps: {
  readonly schedules: Pick<ScheduleStore, 'list' | 'runs' | 'commit'>;
  readonly defaultTimeZone: string;
  readonly newId: () => string;
  readonly fence: () => number;
  readonly onError: (error: unknown, cronJob: string) => void;
}): RunDueSchedules {
  const waitAfterChange = createWaitAfterChange(deps.defaultTimeZone, mostWaiting);

  return async (nowMs) => {
    const runs = Map.groupBy(await deps.schedules.runs(null), ({ cronJob }) => cronJob);
    let nextMs: number | null = null;
    for (const stored of await deps.schedules.list()) {
      const { name } = stored.manifest;
      try {
        const wakeMs = await look(stored, runs.get(name) ?? [], nowMs);
        if (wakeMs !== null && (nextMs === null || wakeMs < nextMs)) nextMs = wakeMs;
      } catch (error) {
        deps.onError(error, name);
      }
    }
    return nextMs;
  };

  async function look(stored: StoredCronJob, runs: readonly Run[], nowMs: number): Promise<number | null> {
    const { manifest, creationMs, status, version } = stored;
    const { name, spec } = manifest;
    const cronJob: CronJob = { name, creationMs, deleting: false, spec, status };
    const waitsMs = waitAfterChange(stored.uid, cronJob, nowMs);
    if (waitsMs !== null && !runs.some((run) => hasEnded(run, cronJob))) return waitsMs;
    const cluster: Cluster = {
      reread: () => cronJob,
      getJob(wanted) {
        const run = runs.find((one) => one.name === wanted);
        return run === undefined
          ? { kind: 'not-found' }
          : { kind: 'found', run: { name: run.name, uid: run.uid }, owned: run.cronJobUid === stored.uid };
      },
      createJob: (wanted) =>
        runs.some((one) => one.name === wanted) ? { kind: 'exists' } : { kind: 'created', uid: deps.newId() },
    };
    const seen = { cronJob, runs: runs.map(toStoredRun), nowMs, defaultTimeZone: deps.defaultTimeZone, cluster };
    const outcome = reconcile(seen);
    if (outcome.error === null) {
      const { created, deleted, events } = outcome;
      if (created !== null || deleted.length > 0 || events.length > 0 || outcome.statusChanged) {
        const run =
          created === null
            ? null
            : newRun(stored, { ...created, cause: created, nowMs, defaultTimeZone: deps.defaultTimeZone });
        const commit = { name, version, fence: deps.fence(), status: outcome.status, deleted, events, at: nowMs };
        // Somebody changed it meanwhile: it is looked at again at once.
        if (!(await deps.schedules.commit({ ...commit, created: run }))) return nowMs;
      }
    }
    return outcome.requeueAfterMs === null ? null : nowMs + outcome.requeueAfterMs;
  }
}

function toStoredRun({ name, uid, status }: Run): StoredRun {
  const { startMs, completionMs, conditions } = status;
  return { name, uid, startMs, finished: conditions[0]?.type ?? null, completionMs };
}

/** Active by the status, and over by its own. */
function hasEnded({ uid, status }: Run, cronJob: CronJob): boolean {
  return status.conditions.length > 0 && cronJob.status.active.some((active) => active.uid === uid);
}
