import { hostname } from 'node:os';
import { createLeaseStore } from './adapters/database/lease-store.ts';
import type { Database } from './adapters/database/open-database.ts';
import { isProcessGone } from './adapters/processes/is-process-gone.ts';
import { createTakeLease } from './features/schedule/keep-lease.ts';

/** The right to post, as this process may get it. */
export function composeLease(
  database: Database,
  options: { readonly now: () => number; readonly newId: () => string },
) {
  const owner = [hostname(), process.pid, options.newId()].join('/');
  return createTakeLease({ leases: createLeaseStore(database.kysely), owner, isGone: isHolderGone, now: options.now });
}

/** Holders on this machine are looked for; others can only be waited for. */
function isHolderGone(owner: string): boolean {
  const [host, pid] = owner.split('/');
  return host === hostname() && isProcessGone(Number(pid));
}
