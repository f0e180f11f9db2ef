/** What a clock says: epoch milliseconds, and how many of them it was moved forward. */
export type ClockReading = { readonly now: number; readonly aheadMs: number };

/** Longer than any schedule is tried over, and far from where Slack's timestamps get another digit. */
export const furthestAheadMs = 10 * 366 * 24 * 60 * 60 * 1000;

/** A clock that runs as another one does, and can be moved forward. */
export type MovableClock = {
  readonly now: () => number;
  readonly read: () => ClockReading;
  /**
   * Moves it to this moment, epoch milliseconds.
   * @returns a sentence saying why it was not moved, or undefined when it was
   */
  readonly moveTo: (to: number) => string | undefined;
};

/**
 * @param changed called after each move, with what it is ahead now
 * @param before what it was ahead when it last stood, in milliseconds
 */
export function createMovableClock(base: () => number, changed: (aheadMs: number) => void, before = 0): MovableClock {
  let aheadMs = before;
  const now = () => base() + aheadMs;
  return {
    now,
    read: () => ({ now: now(), aheadMs }),
    moveTo: (to) => {
      const further = Math.round(to - now());
      if (!Number.isFinite(to)) return 'The clock can only be moved to a moment in epoch milliseconds.';
      // Messages of the future would stand before those of the past, and what was done already would be due again.
      if (further < 0) return 'The clock only moves forward.';
      if (aheadMs + further > furthestAheadMs) return 'The clock moves at most ten years ahead.';
      aheadMs += further;
      changed(aheadMs);
      return undefined;
    },
  };
}
