import type { Cluster } from './cluster.ts';
import type { ActiveRun } from './cron-job.ts';
import { changeStatus, dropActive, isActive, type Ledger } from './ledger.ts';
import { runName } from './run-name.ts';
import type { ScheduleEvent } from './schedule-event.ts';

export type StartedRun =
  | { readonly kind: 'started' }
  /** To be tried again at the next look, with an event where a member may ask why. */
  | { readonly kind: 'not-now'; readonly event?: ScheduleEvent }
  /** Broken off; without an error there is nothing to do for us. */
  | { readonly kind: 'broken-off'; readonly error: string | null };

/** Starts the run of one scheduled time, as far as the concurrency policy lets it. */
export function startRun(ledger: Ledger, scheduledMs: number, cluster: Cluster): StartedRun {
  const { spec, name: cronJobName } = ledger.cronJob;
  const name = runName(cronJobName, scheduledMs);
  const { active, lastScheduleMs } = ledger.status;
  if (active.some((run) => run.name === name) || lastScheduleMs === scheduledMs) return { kind: 'not-now' };
  if (spec.concurrencyPolicy === 'Forbid' && active.length > 0) {
    const message = 'Not starting a run: the last one is still going and the concurrency policy is Forbid';
    return { kind: 'not-now', event: { type: 'Normal', reason: 'JobAlreadyActive', message } };
  }
  if (spec.concurrencyPolicy === 'Replace') {
    const error = replaceActive(ledger, cluster);
    if (error !== null) return { kind: 'broken-off', error };
  }
  const outcome = cluster.createJob(name);
  if (outcome.kind === 'terminating') return { kind: 'broken-off', error: outcome.error };
  if (outcome.kind === 'error') {
    tell(ledger, 'Warning', 'FailedCreate', `Cannot create run ${name}: ${outcome.error}`);
    return { kind: 'broken-off', error: outcome.error };
  }
  if (outcome.kind === 'exists') {
    // A crash came between creating the run and writing the status, or the run is somebody else's.
    const found = cluster.getJob(name);
    if (found.kind === 'error') return { kind: 'broken-off', error: found.error };
    if (found.kind === 'not-found') return { kind: 'broken-off', error: 'NotFound' };
    if (!found.owned || isActive(ledger, found.run)) return { kind: 'broken-off', error: null };
    become(found.run);
    return { kind: 'started' };
  }
  ledger.created = { name, uid: outcome.uid, scheduledMs };
  tell(ledger, 'Normal', 'SuccessfulCreate', `Created run ${name}`);
  become({ name, uid: outcome.uid });
  return { kind: 'started' };

  function become(run: ActiveRun): void {
    const last = ledger.status.lastScheduleMs;
    changeStatus(ledger, {
      active: [...ledger.status.active, run],
      lastScheduleMs: last === null ? scheduledMs : Math.max(last, scheduledMs),
    });
  }
}

/** @returns what broke it off; null when all are replaced */
function replaceActive(ledger: Ledger, cluster: Cluster): string | null {
  for (const run of ledger.status.active) {
    const found = cluster.getJob(run.name);
    if (found.kind !== 'found') {
      const error = found.kind === 'error' ? found.error : 'NotFound';
      tell(ledger, 'Warning', 'FailedGet', `Cannot read run ${run.name}: ${error}`);
      return error;
    }
    ledger.deleted.push(run.name);
    dropActive(ledger, run.uid);
    tell(ledger, 'Normal', 'SuccessfulDelete', `Deleted run ${run.name}`);
  }
  return null;
}

function tell(ledger: Ledger, type: ScheduleEvent['type'], reason: string, message: string): void {
  ledger.events.push({ type, reason, message });
}
