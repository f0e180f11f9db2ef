import type { CronSchedule } from '../cron/cron-schedule.ts';
import { parseCron } from '../cron/parse-cron.ts';
import { nextStart } from '../cron/starts.ts';
import { openZone, type Zone } from '../cron/zone.ts';
import type { StartingSpec } from '../cron-job-spec.ts';
import type { CronJob } from './cron-job.ts';
import { mostRecentStart } from './most-recent-start.ts';

/** Kubernetes looks this much after a start, so that its clock is surely past it. */
const paddingMs = 100;

/** How long to wait until a CronJob must be looked at again; null: it never starts. */
export function requeueDelay(
  cronJob: Parameters<typeof mostRecentStart>[0],
  schedule: CronSchedule,
  zone: Zone,
  nowMs: number,
): number | null {
  const missed = mostRecentStart(cronJob, schedule, zone, nowMs, { withDeadline: false });
  if (missed === null) return null;
  const next = nextStart(schedule, zone, missed.mostRecentMs ?? missed.earliestMs);
  return next === null ? null : next + paddingMs - nowMs;
}

/**
 * How long to wait after a change of the spec: until the new schedule's start where the schedule or its zone changed, nothing
 * otherwise, and nothing where the schedule cannot be read, because the reconcile must say so.
 */
export function delayAfterChange(
  before: Pick<StartingSpec, 'schedule' | 'timeZone'>,
  after: CronJob,
  nowMs: number,
  defaultTimeZone: string,
): number {
  const { schedule, timeZone } = after.spec;
  if (before.schedule === schedule && before.timeZone === timeZone) return 0;
  const parsed = parseCron(schedule, { seconds: 'refused' });
  const zone = openZone(timeZone ?? defaultTimeZone);
  if (parsed.kind === 'invalid' || zone === null) return 0;
  return Math.max(0, requeueDelay(after, parsed.schedule, zone, nowMs) ?? 0);
}
