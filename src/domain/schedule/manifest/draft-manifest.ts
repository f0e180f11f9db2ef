import type { CronJobManifest } from './cron-job-manifest.ts';
import { everyWeeksKey, firstDateKey } from './every-weeks.ts';

/** What a proposal or `create cronjob` names. */
export interface ManifestDraft {
  readonly name: string;
  readonly schedule: string;
  readonly timeZone: string | null;
  readonly task: string;
  readonly text: string | null;
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly channel: string | null;
  readonly members: readonly string[] | null;
  readonly everyWeeks: number;
  /** A local date in the first week that counts; read where `everyWeeks` is more than 1. */
  readonly firstDate: string;
}

/** An hour late is still the same morning; later than that a message would surprise more than help. */
const startingDeadlineSeconds = 3600;
/** Four attempts within 70 seconds of back-off, then the organiser is told. */
const backoffLimit = 3;

/** A whole manifest from a few words. It is validated like any other, through its YAML. */
export function draftManifest(draft: ManifestDraft): CronJobManifest {
  const { name, schedule, timeZone, task, text, channel, members, everyWeeks, firstDate, settings = {} } = draft;
  return {
    name,
    labels: {},
    annotations: everyWeeks > 1 ? { [everyWeeksKey]: String(everyWeeks), [firstDateKey]: firstDate } : {},
    spec: {
      schedule,
      timeZone,
      startingDeadlineSeconds,
      concurrencyPolicy: 'Forbid',
      suspend: false,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 1,
      jobTemplate: {
        labels: {},
        annotations: {},
        spec: {
          completions: null,
          parallelism: 1,
          backoffLimit,
          activeDeadlineSeconds: null,
          ttlSecondsAfterFinished: null,
          template: { task, channel, members, with: { ...(text === null ? {} : { text }), ...settings } },
        },
      },
    },
  };
}

/** A name for a task that none of the others has: `reminder`, `reminder-2`. */
export function freeName(task: string, taken: readonly string[]): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? task : `${task}-${n}`;
    if (!taken.includes(name)) return name;
  }
}
