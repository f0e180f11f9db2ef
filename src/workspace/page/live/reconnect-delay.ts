/**
 * Milliseconds to wait before the next try. It doubles from 250 ms to 4 s, so that a restarted workspace is found
 * quickly and one that stays away costs nothing; up to a quarter is left to `chance` (0 ≤ chance < 1), so that several
 * windows do not knock at once.
 */
export const reconnectDelay = (failures: number, chance: number): number =>
  Math.min(4000, 250 * 2 ** Math.min(failures, 10)) * (0.75 + chance / 4);
