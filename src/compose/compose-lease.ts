import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { createLeaseStore } from '../adapters/database/lease-store.ts';
import type { Database } from '../adapters/database/open-database.ts';
import { isProcessGone } from '../adapters/processes/is-process-gone.ts';
import type { Log } from '../adapters/slack/log.ts';
import type { SlackAccess } from '../adapters/slack/open-slack.ts';
import { openStandBy } from '../adapters/slack/receivers/stand-by.ts';
import { createTakeLease, type Lease, leaseMs, type TakeLease } from '../features/schedule/keep-lease.ts';

/** How soon the next one notices that nobody serves. */
const askLeaseMs = 1_000;

/** Three renewals fit into a lease. */
const renewEveryMs = leaseMs / 3;

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

/** Waits for the lease; until then no socket is open, and over HTTP everybody hears that another one serves. */
export async function untilLeased(takeLease: TakeLease, access: SlackAccess, log: Log): Promise<Lease> {
  const first = await takeLease();
  if (first !== null) return first;
  log.warn({}, 'Another tutor serves on this database; this one waits until it ends');
  const standBy = access.kind === 'http' ? await openStandBy(access.port) : null;
  for (;;) {
    await pause(askLeaseMs);
    const lease = await takeLease();
    if (lease === null) continue;
    await standBy?.close();
    return lease;
  }
}

/** Keeps the lease alive until it is stopped; `onLost` when another process has it. */
export function renewLease(lease: Lease, { onLost, log }: { readonly onLost: () => void; readonly log: Log }) {
  const renew = async () => {
    try {
      if (!(await lease.renew())) onLost();
    } catch (error) {
      log.error({ err: error }, 'The lease could not be renewed');
    }
  };
  const timer = setInterval(() => void renew(), renewEveryMs);
  return { stop: () => clearInterval(timer) };
}
