import type { LeaseStore } from './ports.ts';

/** The right to post, held by one process at a time. */
export interface Lease {
  /** Counts up with every holder; the database refuses whoever writes with an old one. */
  readonly fence: number;
  /** False when somebody else has it now. */
  readonly renew: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** Takes the lease when nobody holds it; null while somebody does. */
export type TakeLease = () => Promise<Lease | null>;

/** A holder that did not renew for so long is gone; three renewals may fail before. */
export const leaseMs = 15_000;

/** @param isGone whether a holder is known to be gone, so that nobody has to wait for the end of its time */
export function createTakeLease(deps: {
  readonly leases: LeaseStore;
  readonly owner: string;
  readonly isGone: (owner: string) => boolean;
  readonly now: () => number;
}): TakeLease {
  const { leases, owner, now } = deps;
  return async () => {
    const seen = await leases.read();
    if (seen !== null && seen.owner !== null && seen.owner !== owner) {
      // A clock that was set back must not lock the lease up.
      const isFresh = Math.abs(now() - seen.renewedMs) < leaseMs;
      if (isFresh && !deps.isGone(seen.owner)) return null;
    }
    const fence = await leases.take(owner, seen?.fence ?? 0, now());
    if (fence === null) return null;
    return {
      fence,
      renew: () => leases.renew(owner, fence, now()),
      release: () => leases.release(owner, fence),
    };
  };
}
