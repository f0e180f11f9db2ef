import type { StartingSpec } from '../cron-job-spec.ts';

/** A CronJob as the controller sees it. Times are epoch milliseconds. */
export interface CronJob {
  readonly name: string;
  readonly creationMs: number;
  /** Being deleted: runs are looked after, none is started. */
  readonly deleting: boolean;
  readonly spec: StartingSpec;
  readonly status: CronJobStatus;
}

export interface CronJobStatus {
  /** The time that the last run was for, not when it began. Moves forward only. */
  readonly lastScheduleMs: number | null;
  readonly lastSuccessfulMs: number | null;
  readonly active: readonly ActiveRun[];
}

export interface ActiveRun {
  readonly name: string;
  readonly uid: string;
}

/** A run that belongs to the CronJob, as it is stored. */
export interface StoredRun extends ActiveRun {
  readonly startMs: number | null;
  readonly finished: 'Complete' | 'Failed' | null;
  /** Set where it completed. */
  readonly completionMs: number | null;
}
