import type { ActiveRun, CronJob, CronJobStatus } from './cron-job.ts';
import type { ScheduleEvent } from './schedule-event.ts';

/** A run to be stored. */
export interface NewRun {
  readonly name: string;
  readonly uid: string;
  /** The time that it is for. */
  readonly scheduledMs: number;
}

/** What one reconcile decided. Everything in it is to be stored in one transaction. */
export interface Reconciled {
  /** The run to start; null: none. */
  readonly created: NewRun | null;
  /** Runs to delete, by name: what history no longer keeps, then what is replaced. */
  readonly deleted: readonly string[];
  readonly events: readonly ScheduleEvent[];
  readonly status: CronJobStatus;
  readonly statusChanged: boolean;
  /** When to look again; null: only after a change. */
  readonly requeueAfterMs: number | null;
  /**
   * Set when the reconcile broke off and must be repeated. What it had decided by then stands beside it, as Kubernetes would
   * have done it already; a store that writes everything at once drops it all.
   */
  readonly error: string | null;
}

/** What a reconcile writes down while it goes on. */
export interface Ledger {
  cronJob: CronJob;
  status: CronJobStatus;
  statusChanged: boolean;
  created: NewRun | null;
  readonly deleted: string[];
  readonly events: ScheduleEvent[];
}

export function openLedger(cronJob: CronJob): Ledger {
  return { cronJob, status: cronJob.status, statusChanged: false, created: null, deleted: [], events: [] };
}

export function closeLedger(ledger: Ledger, end: { requeueAfterMs?: number | null; error?: string } = {}): Reconciled {
  const { created, deleted, events, status, statusChanged } = ledger;
  const { requeueAfterMs = null, error = null } = end;
  return { created, deleted, events, status, statusChanged, requeueAfterMs, error };
}

export function changeStatus(ledger: Ledger, change: Partial<CronJobStatus>): void {
  ledger.status = { ...ledger.status, ...change };
  ledger.statusChanged = true;
}

export function dropActive(ledger: Ledger, uid: string): void {
  ledger.status = { ...ledger.status, active: ledger.status.active.filter((run) => run.uid !== uid) };
}

export function isActive({ status }: { readonly status: CronJobStatus }, run: ActiveRun): boolean {
  return status.active.some(({ uid }) => uid === run.uid);
}
