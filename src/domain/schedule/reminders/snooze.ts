import { instantOfWall } from '../cron/wall-time.ts';
import type { Zone } from '../cron/zone.ts';

/** How long somebody wants to be left in peace. */
export type SnoozeChoice = 'hour' | 'tomorrow' | 'next-week' | 'until-back';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Tomorrow and next week begin when most people are up. */
const morningMs = 9 * hourMs;

/** When a snooze ends: tomorrow and next Monday at nine in the member's zone; null: when the member says so. */
export function snoozeUntil(choice: SnoozeChoice, nowMs: number, zone: Zone): number | null {
  if (choice === 'until-back') return null;
  if (choice === 'hour') return nowMs + hourMs;
  const day = Math.floor((nowMs + zone.stretchAt(nowMs).offsetMs) / dayMs);
  // 1970-01-01 was a Thursday: day 4 was a Monday.
  const days = choice === 'tomorrow' ? 1 : 7 - ((((day - 4) % 7) + 7) % 7);
  return instantOfWall((day + days) * dayMs + morningMs, zone);
}
