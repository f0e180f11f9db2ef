import { instantOfWall } from '../cron/wall-time.ts';
import type { Zone } from '../cron/zone.ts';
import { localDate } from '../manifest/every-weeks.ts';
import { type QuietHours, quietUntil } from './quiet-hours.ts';

/** What a member has said about being reminded. Times are epoch milliseconds, dates local ones such as `2026-12-25`. */
export interface ReminderWishes {
  readonly zone: Zone;
  readonly quietHours: QuietHours | null;
  readonly snooze: { readonly untilMs: number | null } | null;
  /** First and last day; null as last day: until the member is back. */
  readonly vacation: { readonly from: string; readonly to: string | null } | null;
  /** The public holidays of the member's choice. */
  readonly holidays: ReadonlySet<string>;
}

export type WhyLater = 'quiet-hours' | 'snoozed' | 'vacation' | 'holiday';

/** Whether a member is reminded now. `untilMs` null: until the member says so. */
export type ReminderDecision =
  | { readonly kind: 'now' }
  | { readonly kind: 'later'; readonly because: WhyLater; readonly untilMs: number | null }
  | { readonly kind: 'never'; readonly because: 'done' };

const dayMs = 86_400_000;
/** Longer rows of holidays do not exist; the search ends there. */
const longestHoliday = 30;

/** Decides on one reminder for one member; the reason answers the question why it came or did not. */
export function decideReminder(wishes: ReminderWishes, isDone: boolean, nowMs: number): ReminderDecision {
  const { zone, quietHours, snooze, vacation, holidays } = wishes;
  if (isDone) return { kind: 'never', because: 'done' };
  if (snooze !== null && (snooze.untilMs === null || snooze.untilMs > nowMs)) {
    return { kind: 'later', because: 'snoozed', untilMs: snooze.untilMs };
  }
  const today = localDate(nowMs, zone);
  if (vacation !== null && vacation.from <= today && (vacation.to === null || today <= vacation.to)) {
    const untilMs = vacation.to === null ? null : startOfDay(vacation.to, 1, zone);
    return { kind: 'later', because: 'vacation', untilMs };
  }
  if (holidays.has(today)) return { kind: 'later', because: 'holiday', untilMs: afterHolidays(today, holidays, zone) };
  const quietEnd = quietHours === null ? null : quietUntil(nowMs, quietHours, zone);
  return quietEnd === null ? { kind: 'now' } : { kind: 'later', because: 'quiet-hours', untilMs: quietEnd };
}

function afterHolidays(today: string, holidays: ReadonlySet<string>, zone: Zone): number {
  let days = 1;
  while (days < longestHoliday && holidays.has(dateAfter(today, days))) days += 1;
  return startOfDay(today, days, zone);
}

function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

function startOfDay(date: string, daysLater: number, zone: Zone): number {
  return instantOfWall(Date.parse(`${date}T00:00Z`) + daysLater * dayMs, zone);
}
