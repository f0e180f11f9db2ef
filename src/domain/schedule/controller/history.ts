import type { StartingSpec } from '../cron-job-spec.ts';
import type { StoredRun } from './cron-job.ts';

/**
 * The finished runs that a CronJob's history limits no longer keep, oldest start first. Completed and failed ones are
 * counted apart; a limit of null keeps all.
 */
export function runsBeyondHistory<Run extends Pick<StoredRun, 'name' | 'startMs' | 'finished'>>(
  runs: readonly Run[],
  limits: Pick<StartingSpec, 'successfulJobsHistoryLimit' | 'failedJobsHistoryLimit'>,
): readonly Run[] {
  return [
    ...oldest(runs, 'Complete', limits.successfulJobsHistoryLimit),
    ...oldest(runs, 'Failed', limits.failedJobsHistoryLimit),
  ];
}

/** Oldest start first, the name decides a tie, a run that never started comes last. */
export function byStart(a: Pick<StoredRun, 'name' | 'startMs'>, b: Pick<StoredRun, 'name' | 'startMs'>): number {
  const [first, second] = [a.startMs ?? Number.POSITIVE_INFINITY, b.startMs ?? Number.POSITIVE_INFINITY];
  if (first !== second) return first < second ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function oldest<Run extends Pick<StoredRun, 'name' | 'startMs' | 'finished'>>(
  runs: readonly Run[],
  finished: 'Complete' | 'Failed',
  limit: number | null,
): readonly Run[] {
  if (limit === null) return [];
  const those = runs.filter((run) => run.finished === finished).sort(byStart);
  return those.slice(0, Math.max(0, those.length - limit));
}
