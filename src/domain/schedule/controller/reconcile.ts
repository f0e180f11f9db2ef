import type { CronSchedule } from '../cron/cron-schedule.ts';
import { parseCron } from '../cron/parse-cron.ts';
import { openZone, type Zone } from '../cron/zone.ts';
import type { Cluster } from './cluster.ts';
import type { CronJob, StoredRun } from './cron-job.ts';
import { runsBeyondHistory } from './history.ts';
import { closeLedger, dropActive, type Ledger, openLedger, type Reconciled } from './ledger.ts';
import { mostRecentStart } from './most-recent-start.ts';
import { observeRuns } from './observe-runs.ts';
import { requeueDelay } from './requeue.ts';
import type { ScheduleEvent } from './schedule-event.ts';
import { startRun } from './start-run.ts';

export interface ReconcileInput {
  readonly cronJob: CronJob;
  /** The runs that belong to it. */
  readonly runs: readonly StoredRun[];
  readonly nowMs: number;
  /** The zone of a CronJob that names none. */
  readonly defaultTimeZone: string;
  readonly cluster: Cluster;
}

/**
 * One reconcile of one CronJob, as Kubernetes' controller does it (cronjob_controllerv2.go): finished runs beyond the history
 * go first, then the active ones are looked after, then the most recent start that is due is begun, postponed or given up.
 * Nothing is written here; the outcome says what to store.
 */
export function reconcile({ cronJob, runs, nowMs, defaultTimeZone, cluster }: ReconcileInput): Reconciled {
  const ledger = openLedger(cronJob);
  for (const run of runsBeyondHistory(runs, cronJob.spec)) {
    ledger.deleted.push(run.name);
    dropActive(ledger, run.uid);
    ledger.events.push({ type: 'Normal', reason: 'SuccessfulDelete', message: `Deleted run ${run.name}` });
  }
  ledger.statusChanged = ledger.status.active.length !== cronJob.status.active.length;
  const gone = new Set(ledger.deleted);
  const failure = observeRuns(ledger, runs, cluster);
  if (failure !== null) return closeLedger(ledger, { error: failure });
  ledger.status = { ...ledger.status, active: ledger.status.active.filter(({ name }) => !gone.has(name)) };

  const { spec } = ledger.cronJob;
  if (ledger.cronJob.deleting) return closeLedger(ledger);
  const zone = openZone(spec.timeZone ?? defaultTimeZone);
  if (zone === null)
    return warn(ledger, 'UnknownTimeZone', `Time zone "${spec.timeZone ?? defaultTimeZone}" is unknown`);
  if (spec.suspend) return closeLedger(ledger);
  if (spec.schedule.includes('TZ')) {
    const message = `TZ or CRON_TZ in schedule "${spec.schedule}" is not supported; use .spec.timeZone`;
    ledger.events.push({ type: 'Warning', reason: 'UnsupportedSchedule', message });
  }
  const parsed = parseCron(spec.schedule, { seconds: 'refused' });
  if (parsed.kind === 'invalid') {
    return warn(ledger, 'UnparseableSchedule', `Cannot read schedule "${spec.schedule}": ${parsed.message}`);
  }
  const { timeZone } = parsed.schedule;
  return begin(ledger, parsed.schedule, timeZone === null ? zone : (openZone(timeZone) ?? zone), nowMs, cluster);
}

function begin(ledger: Ledger, schedule: CronSchedule, zone: Zone, nowMs: number, cluster: Cluster): Reconciled {
  const { cronJob } = ledger;
  const { startingDeadlineSeconds, schedule: text } = cronJob.spec;
  const seen = { creationMs: cronJob.creationMs, spec: cronJob.spec, status: ledger.status };
  const due = mostRecentStart(seen, schedule, zone, nowMs, { withDeadline: true });
  if (due === null) return warn(ledger, 'InvalidSchedule', `Schedule "${text}" never starts`);
  const requeue = (event?: ScheduleEvent) => {
    if (event !== undefined) ledger.events.push(event);
    const after = { creationMs: cronJob.creationMs, spec: cronJob.spec, status: ledger.status };
    return closeLedger(ledger, { requeueAfterMs: requeueDelay(after, schedule, zone, nowMs) });
  };
  if (due.mostRecentMs === null) return requeue();
  if (due.missed === 'many') {
    const message = `${due.missedCount} starts were missed; set or lower .spec.startingDeadlineSeconds, or check the clock`;
    ledger.events.push({ type: 'Warning', reason: 'TooManyMissedTimes', message });
  }
  if (startingDeadlineSeconds !== null && due.mostRecentMs + startingDeadlineSeconds * 1000 < nowMs) {
    const message = `Start of ${new Date(due.mostRecentMs).toISOString()} was given up: past the starting deadline`;
    return requeue({ type: 'Warning', reason: 'MissSchedule', message });
  }
  const started = startRun(ledger, due.mostRecentMs, cluster);
  if (started.kind === 'started') return requeue();
  return started.kind === 'not-now'
    ? requeue(started.event)
    : closeLedger(ledger, { ...(started.error !== null && { error: started.error }) });
}

function warn(ledger: Ledger, reason: string, message: string): Reconciled {
  ledger.events.push({ type: 'Warning', reason, message });
  return closeLedger(ledger);
}
