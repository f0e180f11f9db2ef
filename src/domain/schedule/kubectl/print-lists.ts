import type { CronJobStatus } from '../controller/cron-job.ts';
import type { JobStatus } from '../controller/job-status.ts';
import type { RecordedEvent } from '../controller/schedule-event.ts';
import type { JobSpec } from '../cron-job-spec.ts';
import type { CronJobManifest } from '../manifest/cron-job-manifest.ts';
import { printAge } from './print-age.ts';
import { printTable } from './print-table.ts';

/** A CronJob as it is shown. */
export interface ShownCronJob {
  readonly manifest: CronJobManifest;
  readonly creationMs: number;
  readonly status: CronJobStatus;
}

/** A run as it is shown. */
export interface ShownJob {
  readonly name: string;
  readonly uid: string;
  readonly cronJob: string;
  /** The time that it is for; null: somebody asked for it. */
  readonly scheduledMs: number | null;
  readonly creationMs: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: JobSpec;
  readonly status: JobStatus;
}

/** Events with what they are about: `cronjob/weekly`. */
export interface ShownEvent extends RecordedEvent {
  readonly object: string;
}

export function printCronJobs(cronJobs: readonly ShownCronJob[], nowMs: number): string {
  const rows = cronJobs.map(({ manifest: { name, spec }, creationMs, status }) => [
    name,
    spec.schedule,
    spec.timeZone ?? '<none>',
    spec.suspend ? 'True' : 'False',
    String(status.active.length),
    status.lastScheduleMs === null ? '<none>' : printAge(nowMs - status.lastScheduleMs),
    printAge(nowMs - creationMs),
  ]);
  return printTable(['NAME', 'SCHEDULE', 'TIMEZONE', 'SUSPEND', 'ACTIVE', 'LAST SCHEDULE', 'AGE'], rows);
}

export function printJobs(jobs: readonly ShownJob[], nowMs: number): string {
  const rows = jobs.map(({ name, creationMs, spec, status }) => {
    const { startMs, completionMs, conditions, succeeded } = status;
    const end = completionMs ?? conditions[0]?.lastTransitionMs ?? nowMs;
    return [
      name,
      conditions[0]?.type ?? 'Running',
      `${succeeded}/${spec.completions ?? 1}`,
      startMs === null ? '' : printAge(end - startMs),
      printAge(nowMs - creationMs),
    ];
  });
  return printTable(['NAME', 'STATUS', 'COMPLETIONS', 'DURATION', 'AGE'], rows);
}

/** Newest last; a count stands behind the age as kubectl writes it: `3m (x4 over 20m)`. */
export function printEvents(events: readonly ShownEvent[], nowMs: number): string {
  const rows = events.map(({ lastMs, firstMs, count, type, reason, object, message }) => {
    const age = printAge(nowMs - lastMs);
    const seen = count > 1 ? `${age} (x${count} over ${printAge(nowMs - firstMs)})` : age;
    return [seen, type, reason, object, message];
  });
  return printTable(['LAST SEEN', 'TYPE', 'REASON', 'OBJECT', 'MESSAGE'], rows);
}
