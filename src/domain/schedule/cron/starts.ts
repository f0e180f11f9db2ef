import type { CronSchedule } from './cron-schedule.ts';
import { countWall, horizonYears, nextWall, previousWall } from './wall-clock.ts';
import type { Zone } from './zone.ts';

// Within a stretch of one offset the wall clock runs evenly. So a schedule is followed on the wall clock from stretch to stretch:
// a wall time that the clocks skip lies in no stretch and does not start; one that they show twice lies in two and starts twice.

/** A year more than the search on the wall clock, because a search crosses it in local time. */
const longestMs = (horizonYears + 2) * 366 * 86_400_000;

/**
 * The first start strictly after an instant, in epoch milliseconds; null when none comes within five years.
 * An interval is counted from the instant itself, as Kubernetes does.
 */
export function nextStart(schedule: CronSchedule, zone: Zone, afterMs: number): number | null {
  const after = Math.floor(afterMs / 1000);
  if (schedule.kind === 'interval') return dateOrNull(after * 1000 + schedule.everyMs);
  let from = after + 1;
  const limit = afterMs + longestMs;
  while (from * 1000 <= limit) {
    const { endMs, offsetMs } = zone.stretchAt(from * 1000);
    const offset = offsetMs / 1000;
    const wall = nextWall(schedule, from + offset);
    if (wall === null) return null;
    const found = (wall - offset) * 1000;
    if (found < endMs) return found;
    from = endMs / 1000;
  }
  return null;
}

/** The last start strictly before an instant, in epoch milliseconds; null when none lies within the five years before. */
export function previousStart(schedule: CronSchedule, zone: Zone, beforeMs: number): number | null {
  if (schedule.kind === 'interval') return dateOrNull(Math.floor(beforeMs / 1000) * 1000 - schedule.everyMs);
  const before = Math.ceil(beforeMs / 1000);
  let upTo = before - 1;
  const limit = beforeMs - longestMs;
  while (upTo * 1000 >= limit) {
    const { startMs, offsetMs } = zone.stretchAt(upTo * 1000);
    const offset = offsetMs / 1000;
    const wall = previousWall(schedule, upTo + offset);
    if (wall === null) return null;
    const found = (wall - offset) * 1000;
    if (found >= startMs) return found;
    upTo = startMs / 1000 - 1;
  }
  return null;
}

/** Intervals of centuries leave what JavaScript's dates can hold: 100 million days around 1970. */
function dateOrNull(epochMs: number): number | null {
  return Math.abs(epochMs) <= 8.64e15 ? epochMs : null;
}

/** How many starts lie after one instant, up to and with another. An interval is counted from the first instant. */
export function countStarts(schedule: CronSchedule, zone: Zone, afterMs: number, throughMs: number): number {
  const after = Math.floor(afterMs / 1000);
  const through = Math.floor(throughMs / 1000);
  if (through <= after) return 0;
  if (schedule.kind === 'interval') return Math.floor((through - after) / (schedule.everyMs / 1000));
  let count = 0;
  for (let from = after + 1; from <= through; ) {
    const { endMs, offsetMs } = zone.stretchAt(from * 1000);
    const offset = offsetMs / 1000;
    const to = Math.min(endMs / 1000, through + 1);
    count += countWall(schedule, from + offset, to + offset);
    from = to;
  }
  return count;
}

/** Up to `count` starts after an instant, nearest first. */
export function nextStarts(schedule: CronSchedule, zone: Zone, afterMs: number, count: number): readonly number[] {
  return collect(count, afterMs, (from) => nextStart(schedule, zone, from));
}

/** Up to `count` starts before an instant, nearest first. */
export function previousStarts(schedule: CronSchedule, zone: Zone, beforeMs: number, count: number): readonly number[] {
  return collect(count, beforeMs, (from) => previousStart(schedule, zone, from));
}

function collect(count: number, fromMs: number, step: (from: number) => number | null): readonly number[] {
  const found: number[] = [];
  let from = fromMs;
  while (found.length < count) {
    const start = step(from);
    if (start === null) break;
    found.push(start);
    from = start;
  }
  return found;
}
