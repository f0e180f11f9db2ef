import type { SaidDay } from './said-day.ts';

/** Which day was meant. Days are ISO dates. */
export type ResolvedDay =
  | { readonly kind: 'day'; readonly on: string }
  /** Either may be meant; the later one first. */
  | { readonly kind: 'either'; readonly days: readonly string[] }
  | { readonly kind: 'future'; readonly on: string }
  /** More than a year ago. */
  | { readonly kind: 'long-ago'; readonly on: string }
  /** `2월 30일`. */
  | { readonly kind: 'no-day' }
  | { readonly kind: 'vague' };

const dayMs = 86_400_000;
/** A day without a year that is further away in the past than this is taken for one of this year, which has not come yet. */
const mostDaysBack = 183;
/** Older readings come with notes; in one line such a date is a slip. */
const yearDays = 366;

/** Finds the day on the calendar of whoever said it; `today` is an ISO date of theirs. Weeks begin on Monday. */
export function resolveDay(said: SaidDay, today: string): ResolvedDay {
  const now = numberOf(today);
  switch (said.kind) {
    case 'vague':
      return { kind: 'vague' };
    case 'ago':
      return oneOf(said.days.map((days) => now - days));
    case 'weekday':
      return oneOf(weekdayOf(said.weekday, said.week, now));
    case 'date':
      return dateOf(said, now);
  }

  function oneOf(days: readonly number[]): ResolvedDay {
    const past = [...new Set(days)].filter((day) => day <= now).toSorted((a, b) => b - a);
    const [first, second] = past;
    if (first === undefined) return { kind: 'future', on: isoOf(days[0] ?? now) };
    if (second !== undefined) return { kind: 'either', days: past.map(isoOf) };
    return now - first > yearDays ? { kind: 'long-ago', on: isoOf(first) } : { kind: 'day', on: isoOf(first) };
  }

  function dateOf(
    { year, month, day, swappable }: Extract<SaidDay, { readonly kind: 'date' }>,
    at: number,
  ): ResolvedDay {
    const orders =
      swappable && month !== null && month !== day && month <= 12
        ? [
            [month, day],
            [day, month],
          ]
        : [[month, day]];
    const days = orders.flatMap(([inMonth = null, on]) => {
      const one = nearest(year, inMonth, on ?? 0, at);
      return one === null ? [] : [one];
    });
    return days.length === 0 ? { kind: 'no-day' } : oneOf(days);
  }
}

/** The last such day that is not after today; where that is half a year away, the one that is to come. */
function nearest(year: number | null, month: number | null, day: number, now: number): number | null {
  const today = new Date(now * dayMs);
  const thisYear = today.getUTCFullYear();
  const thisMonth = today.getUTCMonth() + 1;
  if (year !== null && month !== null) return dayNumber(year, month, day);
  if (month === null) {
    const here = dayNumber(thisYear, thisMonth, day);
    if (here !== null && here <= now) return here;
    return thisMonth === 1 ? dayNumber(thisYear - 1, 12, day) : (dayNumber(thisYear, thisMonth - 1, day) ?? here);
  }
  const here = dayNumber(thisYear, month, day);
  if (here !== null && here <= now) return here;
  const before = dayNumber(thisYear - 1, month, day);
  return before !== null && now - before <= mostDaysBack ? before : here;
}

function weekdayOf(
  weekday: number,
  week: Extract<SaidDay, { readonly kind: 'weekday' }>['week'],
  now: number,
): readonly number[] {
  // The first of January 1970 was a Thursday; 0 is Monday here.
  const fromMonday = (day: number) => (((day + 3) % 7) + 7) % 7;
  const monday = now - fromMonday(now);
  const inThisWeek = monday + ((weekday + 6) % 7);
  switch (week) {
    case 'this':
      return [inThisWeek];
    case 'next':
      return [inThisWeek + 7];
    case 'previous':
      return [inThisWeek - 7];
    // On a Monday, `Monday` may be today or a week ago.
    case 'bare':
      return inThisWeek === now ? [now, now - 7] : [inThisWeek < now ? inThisWeek : inThisWeek - 7];
    // On a Friday, `last Monday` may be that of this week or of the one before.
    case 'latest':
      return inThisWeek < now ? [inThisWeek, inThisWeek - 7] : [inThisWeek - 7];
  }
}

function dayNumber(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day);
  const back = new Date(at);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? at / dayMs : null;
}

function numberOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / dayMs;
}

function isoOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
