import type { CronSchedule } from '../cron/cron-schedule.ts';
import { countStarts, nextStart, previousStart } from '../cron/starts.ts';
import type { Zone } from '../cron/zone.ts';
import type { CronJob } from './cron-job.ts';

/** More missed starts than this are told with a warning; Kubernetes' limit. */
const manyMissed = 100;

export interface MissedStarts {
  /** Starts are looked for after this instant. */
  readonly earliestMs: number;
  /** The last start up to and with now; null: none is due. */
  readonly mostRecentMs: number | null;
  readonly missedCount: number;
  /** `none` up to one, because the one that is due is not missed. */
  readonly missed: 'none' | 'few' | 'many';
}

type Sought = Pick<CronJob, 'creationMs'> & {
  readonly spec: Pick<CronJob['spec'], 'startingDeadlineSeconds'>;
  readonly status: Pick<CronJob['status'], 'lastScheduleMs'>;
};

/**
 * The most recent start that is due and how many were missed, counted from the last scheduled time, otherwise from the
 * creation; with `withDeadline` not before the starting deadline reaches back. Computed exactly: Kubernetes estimates by the
 * distance of two starts and thereby loses starts of schedules such as `0 9,18 * * *`.
 * @returns null for a schedule that never starts
 */
export function mostRecentStart(
  cronJob: Sought,
  schedule: CronSchedule,
  zone: Zone,
  nowMs: number,
  { withDeadline }: { readonly withDeadline: boolean },
): MissedStarts | null {
  const { startingDeadlineSeconds } = cronJob.spec;
  let earliestMs = cronJob.status.lastScheduleMs ?? cronJob.creationMs;
  if (withDeadline && startingDeadlineSeconds !== null) {
    earliestMs = Math.max(earliestMs, nowMs - startingDeadlineSeconds * 1000);
  }
  const first = nextStart(schedule, zone, earliestMs);
  if (first === null) return null;
  if (first > nowMs) return { earliestMs, mostRecentMs: null, missedCount: 0, missed: 'none' };
  const missedCount = countStarts(schedule, zone, earliestMs, nowMs);
  // An interval is counted from the earliest instant; a point on the calendar is there by itself.
  const mostRecentMs =
    schedule.kind === 'interval'
      ? first + (missedCount - 1) * schedule.everyMs
      : (previousStart(schedule, zone, Math.floor(nowMs / 1000) * 1000 + 1) ?? first);
  const missed = missedCount > manyMissed ? 'many' : missedCount > 1 ? 'few' : 'none';
  return { earliestMs, mostRecentMs, missedCount, missed };
}
