import { instantOfWall } from '../cron/wall-time.ts';
import type { Zone } from '../cron/zone.ts';

/** A stretch of every day in minutes from midnight; from 22:00 to 08:00 it goes over midnight. The same twice: never. */
export interface QuietHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

const dayMs = 86_400_000;

/** When the quiet hours end in which an instant lies; null when it lies in none. */
export function quietUntil(nowMs: number, quiet: QuietHours, zone: Zone): number | null {
  const { fromMinute, toMinute } = quiet;
  const wallMs = nowMs + zone.stretchAt(nowMs).offsetMs;
  const midnight = Math.floor(wallMs / dayMs) * dayMs;
  const minute = (wallMs - midnight) / 60_000;
  const inside =
    fromMinute <= toMinute ? minute >= fromMinute && minute < toMinute : minute >= fromMinute || minute < toMinute;
  if (!inside) return null;
  const endsTomorrow = minute >= toMinute;
  return instantOfWall(midnight + (endsTomorrow ? dayMs : 0) + toMinute * 60_000, zone);
}
