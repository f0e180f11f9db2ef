import type { CronSchedule } from '../cron/cron-schedule.ts';
import { nextStart } from '../cron/starts.ts';
import type { Zone } from '../cron/zone.ts';

/** Cron has no word for every other week. A weekly schedule carries it here, and the runs of the weeks between do nothing. */
export const everyWeeksKey = 'study/every-weeks';
/** A day of the first week that counts: `2026-12-03`. */
export const firstDateKey = 'study/first-date';

type Annotations = Readonly<Record<string, string>>;

const dayMs = 86_400_000;
const mostWeeks = 52;

/** What is wrong with the annotations; null when they are fine or not there. */
export function wrongEveryWeeks(annotations: Annotations): string | null {
  const [weeks, date] = [annotations[everyWeeksKey], annotations[firstDateKey]];
  if (weeks === undefined && date === undefined) return null;
  if (weeks === undefined || date === undefined) return `${everyWeeksKey} and ${firstDateKey} belong together`;
  if (!/^[1-9]\d?$/.test(weeks) || Number(weeks) > mostWeeks)
    return `${everyWeeksKey} must be a number between "1" and "${mostWeeks}"`;
  return readDay(date) === null ? `${firstDateKey} must be a date such as "2026-12-03"` : null;
}

/** Whether a start lies in a week in which nothing is to happen. Weeks begin on Monday in the schedule's zone. */
export function isOffWeek(annotations: Annotations, scheduledMs: number, zone: Zone): boolean {
  const weeks = Number(annotations[everyWeeksKey] ?? 1);
  const first = readDay(annotations[firstDateKey] ?? '');
  if (first === null || !(weeks > 1)) return false;
  const day = Math.floor((scheduledMs + zone.stretchAt(scheduledMs).offsetMs) / dayMs);
  return (weekOf(day) - weekOf(first)) % weeks !== 0;
}

/** The next starts at which something happens, without those of weeks off. */
export function upcomingStarts(
  schedule: CronSchedule,
  annotations: Annotations,
  zone: Zone,
  afterMs: number,
  count: number,
): readonly number[] {
  const starts: number[] = [];
  // A week off may hold a start a minute; past that the rest of the list is not worth the time.
  const mostLooks = 60 * 24 * 7 * mostWeeks;
  let at: number | null = afterMs;
  for (let looks = 0; starts.length < count && looks < mostLooks; looks += 1) {
    at = nextStart(schedule, zone, at);
    if (at === null) break;
    if (!isOffWeek(annotations, at, zone)) starts.push(at);
  }
  return starts;
}

/** The local date of an instant: `2026-12-03`. */
export function localDate(epochMs: number, zone: Zone): string {
  return new Date(epochMs + zone.stretchAt(epochMs).offsetMs).toISOString().slice(0, 10);
}

/** Days since 1970; null for what is no date. */
function readDay(date: string): number | null {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00Z`) : Number.NaN;
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date ? null : ms / dayMs;
}

/** 1970-01-01 was a Thursday: three days after a Monday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}
