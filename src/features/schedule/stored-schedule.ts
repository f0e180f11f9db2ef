import type { CronJobStatus } from '../../domain/schedule/controller/cron-job.ts';
import type { Attempt } from '../../domain/schedule/controller/decide-job.ts';
import type { JobStatus } from '../../domain/schedule/controller/job-status.ts';
import type { ScheduleEvent } from '../../domain/schedule/controller/schedule-event.ts';
import type { JobSpec } from '../../domain/schedule/cron-job-spec.ts';
import type { CronJobManifest } from '../../domain/schedule/manifest/cron-job-manifest.ts';

/** A CronJob as it is stored. Times are epoch milliseconds. */
export interface StoredCronJob {
  readonly uid: string;
  /** Changes with every change; whoever writes names the one they read. */
  readonly version: number;
  readonly manifest: CronJobManifest;
  readonly creationMs: number;
  /** Who changed it last: a member's id, `terminal`, or `tutor`. */
  readonly changedBy: string;
  readonly status: CronJobStatus;
}

/** A run as it is stored. */
export interface Run {
  readonly name: string;
  readonly uid: string;
  readonly cronJob: string;
  readonly cronJobUid: string;
  /** The time that it is for; null for one that somebody asked for. */
  readonly scheduledMs: number | null;
  readonly creationMs: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** Who asked for it; null: its schedule. */
  readonly by: string | null;
  readonly spec: JobSpec;
  readonly attempts: readonly Attempt[];
  readonly status: JobStatus;
  /** Lines that its task wrote, oldest first. */
  readonly log: readonly string[];
  /** The current attempt has given its messages to the outbox. */
  readonly hasSpoken: boolean;
}

/** An event and what it is about: `cronjob/weekly`, `job/weekly-29000000`. */
export interface ObjectEvent extends ScheduleEvent {
  readonly object: string;
}
