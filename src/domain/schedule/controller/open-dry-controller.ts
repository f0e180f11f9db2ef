import type { StartingSpec } from '../cron-job-spec.ts';
import type { CronJob, StoredRun } from './cron-job.ts';
import type { Reconciled } from './ledger.ts';
import { reconcile } from './reconcile.ts';

/** One CronJob that nothing is stored of and whose runs end as soon as they begin. */
export interface DryController {
  /** One reconcile at an instant; what it decides is taken for granted at the next. */
  readonly look: (nowMs: number) => Reconciled;
}

/** Opens a controller that only tells what the real one would do. */
export function openDryController(
  name: string,
  spec: StartingSpec,
  defaultTimeZone: string,
  creationMs: number,
): DryController {
  let status: CronJob['status'] = { lastScheduleMs: null, lastSuccessfulMs: null, active: [] };
  let runs: readonly StoredRun[] = [];
  return {
    look(nowMs) {
      const cronJob: CronJob = { name, creationMs, deleting: false, spec, status };
      const outcome = reconcile({
        cronJob,
        runs,
        nowMs,
        defaultTimeZone,
        cluster: {
          reread: () => cronJob,
          getJob: () => ({ kind: 'not-found' }),
          createJob: (run) => ({ kind: 'created', uid: run }),
        },
      });
      const { created } = outcome;
      status = outcome.status;
      if (created !== null) runs = [{ ...created, startMs: nowMs, finished: 'Complete', completionMs: nowMs }];
      return outcome;
    },
  };
}
