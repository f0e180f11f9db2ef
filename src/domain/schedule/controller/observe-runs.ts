import type { Cluster } from './cluster.ts';
import type { StoredRun } from './cron-job.ts';
import { changeStatus, dropActive, isActive, type Ledger } from './ledger.ts';

/**
 * Brings the list of active runs up to what is stored: finished ones leave it, missing ones too, unknown ones are told.
 * @returns what broke the look-up off; null when nothing did
 */
export function observeRuns(ledger: Ledger, runs: readonly StoredRun[], cluster: Cluster): string | null {
  for (const run of runs) {
    const active = isActive(ledger, run);
    if (!active && run.finished === null) {
      const fresh = cluster.reread();
      if (fresh !== null && isActive(fresh, run)) {
        ledger.cronJob = fresh;
        ledger.status = fresh.status;
        continue;
      }
      warn(ledger, 'UnexpectedJob', `A run is going on that this CronJob did not start or has forgotten: ${run.name}`);
    } else if (active && run.finished !== null) {
      dropActive(ledger, run.uid);
      ledger.statusChanged = true;
      tell(ledger, 'SawCompletedJob', `Saw run ${run.name} finish, condition: ${run.finished}`);
    }
    if (run.finished === 'Complete' && run.completionMs !== null) {
      const last = ledger.status.lastSuccessfulMs;
      if (last === null || run.completionMs > last) changeStatus(ledger, { lastSuccessfulMs: run.completionMs });
    }
  }
  const stored = new Set(runs.map(({ uid }) => uid));
  for (const run of ledger.status.active) {
    if (stored.has(run.uid)) continue;
    const found = cluster.getJob(run.name);
    if (found.kind === 'error') return found.error;
    if (found.kind === 'found') continue;
    tell(ledger, 'MissingJob', `Active run is no longer there: ${run.name}`);
    dropActive(ledger, run.uid);
    ledger.statusChanged = true;
  }
  return null;
}

function tell(ledger: Ledger, reason: string, message: string): void {
  ledger.events.push({ type: 'Normal', reason, message });
}

function warn(ledger: Ledger, reason: string, message: string): void {
  ledger.events.push({ type: 'Warning', reason, message });
}
