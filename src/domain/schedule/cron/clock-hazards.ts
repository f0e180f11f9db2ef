import type { CalendarSchedule, CronSchedule } from './cron-schedule.ts';
import { writtenOut } from './parse-cron.ts';
import { nextWall } from './wall-clock.ts';
import type { Zone } from './zone.ts';

/** A wall time of a schedule that the clocks skip or show twice. */
export interface ClockHazard {
  /** Skipped: no run that day. Doubled: two runs. */
  readonly kind: 'skipped' | 'doubled';
  /** When the clocks change. */
  readonly changeMs: number;
  /** The first wall time that is hit, as if in UTC: epoch milliseconds of `2026-10-25T02:30Z` for 02:30 on that day. */
  readonly wallMs: number;
}

const yearMs = 366 * 86_400_000;

/**
 * Wall times of a schedule that the clocks skip or show twice within a year. A schedule for every hour is left alone: nobody
 * waits for one of its hours.
 */
export function clockHazards(schedule: CronSchedule, zone: Zone, fromMs: number): readonly ClockHazard[] {
  if (schedule.kind === 'interval' || schedule.hours.length === 24) return [];
  const hazards: ClockHazard[] = [];
  for (const { changeMs, fromWall, toWall, kind } of changes(zone, fromMs)) {
    const hit = nextWall(schedule, fromWall);
    if (hit !== null && hit < toWall) hazards.push({ kind, changeMs, wallMs: hit * 1000 });
  }
  return hazards;
}

/**
 * The same schedule moved to the nearest hour that no clock change touches within a year, later rather than earlier.
 * @returns an expression of five fields; null when there is no such hour or the schedule starts at several hours
 */
export function saferSchedule(
  expression: string,
  schedule: CalendarSchedule,
  zone: Zone,
  fromMs: number,
): string | null {
  const fields = writtenOut(expression)
    .split(/\s+/)
    .filter((field) => field !== '');
  const [hour] = schedule.hours;
  if (fields.length !== 5 || schedule.hours.length !== 1 || hour === undefined) return null;
  for (let away = 1; away < 24; away += 1) {
    for (const other of [hour + away, hour - away]) {
      if (other < 0 || other > 23) continue;
      if (clockHazards({ ...schedule, hours: [other] }, zone, fromMs).length > 0) continue;
      return [fields[0], String(other), ...fields.slice(2)].join(' ');
    }
  }
  return null;
}

/** The walls' stretches of a year that do not exist or exist twice, in seconds of the wall clock. */
function* changes(zone: Zone, fromMs: number) {
  let before = zone.stretchAt(fromMs);
  while (before.endMs < fromMs + yearMs) {
    const after = zone.stretchAt(before.endMs);
    const [low, high] = [before.offsetMs, after.offsetMs].sort((a, b) => a - b) as [number, number];
    if (low !== high) {
      yield {
        kind: after.offsetMs > before.offsetMs ? ('skipped' as const) : ('doubled' as const),
        changeMs: before.endMs,
        fromWall: (before.endMs + low) / 1000,
        toWall: (before.endMs + high) / 1000,
      };
    }
    before = after;
  }
}
