import type { CronJob } from '../../domain/schedule/controller/cron-job.ts';
import { delayAfterChange } from '../../domain/schedule/controller/requeue.ts';

/** Until when a CronJob is left alone, because its schedule was changed; null: it is looked at now. */
export type WaitAfterChange = (uid: string, cronJob: CronJob, nowMs: number) => number | null;

interface Seen {
  readonly spec: CronJob['spec'];
  readonly untilMs: number | null;
}

/**
 * A changed schedule or zone counts from its next start: what the new schedule would have started in the past stays past. The
 * end of a run ends the wait, as it does in Kubernetes, where both are only in memory: a controller that starts looks at
 * everything.
 */
export function createWaitAfterChange(defaultTimeZone: string, mostKept: number): WaitAfterChange {
  const seen = new Map<string, Seen>();
  return (uid, cronJob, nowMs) => {
    const { spec } = cronJob;
    const before = seen.get(uid);
    const delayMs = before === undefined ? 0 : delayAfterChange(before.spec, cronJob, nowMs, defaultTimeZone);
    const wanted = delayMs > 0 ? nowMs + delayMs : (before?.untilMs ?? null);
    const untilMs = wanted !== null && wanted > nowMs ? wanted : null;
    seen.delete(uid);
    seen.set(uid, { spec, untilMs });
    if (seen.size > mostKept) seen.delete(seen.keys().next().value ?? '');
    return untilMs;
  };
}
