import { parseCron } from '../cron/parse-cron.ts';
import { countStarts, nextStart, previousStart } from '../cron/starts.ts';
import { openZone } from '../cron/zone.ts';
import type { CronJobSpec } from '../cron-job-spec.ts';
import type { CronJob, StoredRun } from './cron-job.ts';
import { reconcile } from './reconcile.ts';
import type { ScheduleEvent } from './schedule-event.ts';

/** What happens around a time in which the tutor does not run. */
export type SimulatedStep =
  | { readonly kind: 'started'; readonly atMs: number; readonly scheduledMs: number; readonly name: string }
  /** Starts that came while it was down, the one that is made up for included. */
  | { readonly kind: 'missed'; readonly count: number; readonly firstMs: number; readonly lastMs: number }
  /** It runs again and starts nothing; the events say why, if the controller says it. */
  | { readonly kind: 'not-made-up'; readonly atMs: number; readonly events: readonly ScheduleEvent[] };

export type Simulation =
  | { readonly kind: 'simulated'; readonly steps: readonly SimulatedStep[] }
  | { readonly kind: 'never'; readonly message: string };

/** Starts shown before and after the time down. */
const shownBefore = 1;
const shownAfter = 2;

/**
 * Runs the controller itself over a time in which the tutor is down, with one start before and two after, as if every run
 * ended at once and the schedule were not suspended.
 */
export function simulateDowntime(
  name: string,
  given: CronJobSpec,
  defaultTimeZone: string,
  down: { readonly fromMs: number; readonly toMs: number },
): Simulation {
  const spec = { ...given, suspend: false };
  const parsed = parseCron(spec.schedule, { seconds: 'refused' });
  const zone = openZone(spec.timeZone ?? defaultTimeZone);
  if (parsed.kind === 'invalid') return { kind: 'never', message: parsed.message };
  if (zone === null) return { kind: 'never', message: `unknown time zone ${spec.timeZone}` };
  const { schedule } = parsed;
  const before = previousStart(schedule, zone, down.fromMs) ?? down.fromMs;
  const firstMissed = nextStart(schedule, zone, down.fromMs - 1);
  if (firstMissed === null) return { kind: 'never', message: 'the schedule never starts' };

  const steps: SimulatedStep[] = [];
  let cronJob: CronJob = {
    name,
    creationMs: schedule.kind === 'interval' ? before - schedule.everyMs : before - 1000,
    deleting: false,
    spec,
    status: { lastScheduleMs: null, lastSuccessfulMs: null, active: [] },
  };
  let runs: StoredRun[] = [];
  const look = (nowMs: number) => {
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
    cronJob = { ...cronJob, status: outcome.status };
    const { created } = outcome;
    if (created !== null) {
      steps.push({ kind: 'started', atMs: nowMs, scheduledMs: created.scheduledMs, name: created.name });
      runs = [{ ...created, startMs: nowMs, finished: 'Complete', completionMs: nowMs }];
    }
    return outcome;
  };

  for (let n = 0, at = before; n < shownBefore && at < down.fromMs; n += 1)
    at = nextStartAfter(look(at).requeueAfterMs, at);
  const since = cronJob.status.lastScheduleMs ?? cronJob.creationMs;
  const count = countStarts(schedule, zone, Math.max(since, down.fromMs - 1000), down.toMs - 1000);
  if (count > 0) {
    const lastMs = previousStart(schedule, zone, down.toMs) ?? firstMissed;
    steps.push({
      kind: 'missed',
      count,
      firstMs: firstMissed,
      lastMs: schedule.kind === 'interval' ? firstMissed + (count - 1) * schedule.everyMs : lastMs,
    });
  }
  const back = look(down.toMs);
  if (back.created === null && count > 0) steps.push({ kind: 'not-made-up', atMs: down.toMs, events: back.events });
  let at = down.toMs;
  let delay = back.requeueAfterMs;
  for (let n = 0; n < shownAfter && delay !== null; n += 1) {
    at = nextStartAfter(delay, at);
    delay = look(at).requeueAfterMs;
  }
  return { kind: 'simulated', steps };
}

/** The controller asks to be called a little after the start; shown is the start. */
function nextStartAfter(delayMs: number | null, nowMs: number): number {
  return nowMs + Math.max(1000, Math.floor((delayMs ?? 0) / 1000) * 1000);
}
