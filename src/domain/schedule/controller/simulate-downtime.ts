import { parseCron } from '../cron/parse-cron.ts';
import { countStarts, nextStart, previousStart, previousStarts } from '../cron/starts.ts';
import { openZone } from '../cron/zone.ts';
import type { CronJobSpec } from '../cron-job-spec.ts';
import type { NewRun, Reconciled } from './ledger.ts';
import { openDryController } from './open-dry-controller.ts';
import type { ScheduleEvent } from './schedule-event.ts';

/** What happens around a time in which the tutor does not run. */
export type SimulatedStep =
  | ({ readonly kind: 'started'; readonly atMs: number } & NewRun)
  /** Starts that came while it was down, the one that is made up for included. */
  | { readonly kind: 'missed'; readonly count: number; readonly firstMs: number; readonly lastMs: number }
  /** It runs again and starts nothing; the events say why, if the controller says it. */
  | { readonly kind: 'not-made-up'; readonly atMs: number; readonly events: readonly ScheduleEvent[] };

export type Simulation =
  | { readonly kind: 'simulated'; readonly steps: readonly SimulatedStep[] }
  | { readonly kind: 'never'; readonly message: string };

/** Starts shown after the time down. */
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
  const before = previousStart(schedule, zone, down.fromMs);
  // An interval runs from the start before; the calendar's next start is wherever it is.
  const sinceMs = schedule.kind === 'interval' && before !== null ? before : down.fromMs - 1000;
  const firstMs = nextStart(schedule, zone, sinceMs);
  if (firstMs === null) return { kind: 'never', message: 'the schedule never starts' };

  const steps: SimulatedStep[] = [];
  const creationMs = (before ?? down.fromMs) - (schedule.kind === 'interval' ? schedule.everyMs : 1000);
  const controller = openDryController(name, spec, defaultTimeZone, creationMs);
  const look = (atMs: number): Reconciled => {
    const outcome = controller.look(atMs);
    if (outcome.created !== null) steps.push({ ...outcome.created, kind: 'started', atMs });
    return outcome;
  };

  if (before !== null) look(before);
  // A start at the very moment of coming back is on time.
  const count = countStarts(schedule, zone, sinceMs, down.toMs - 1000);
  if (count > 0) {
    const [lastMs = firstMs] =
      schedule.kind === 'interval'
        ? [firstMs + (count - 1) * schedule.everyMs]
        : previousStarts(schedule, zone, down.toMs, 1);
    steps.push({ kind: 'missed', count, firstMs, lastMs });
  }
  let atMs = down.toMs;
  let outcome = look(atMs);
  if (outcome.created === null && count > 0) steps.push({ kind: 'not-made-up', atMs, events: outcome.events });
  for (let n = 0; n < shownAfter && outcome.requeueAfterMs !== null; n += 1) {
    // The controller asks to be called a little after the start; shown is the start.
    atMs += Math.floor(outcome.requeueAfterMs / 1000) * 1000;
    outcome = look(atMs);
  }
  return { kind: 'simulated', steps };
}
