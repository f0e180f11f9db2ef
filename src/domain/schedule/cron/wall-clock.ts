import type { CalendarSchedule } from './cron-schedule.ts';

// A wall time is what a clock on the wall shows, counted in seconds as if that clock stood in UTC. There are no gaps in it.

const daySeconds = 86_400;
/** As robfig/cron: a schedule without a start through the fifth calendar year from now never starts. */
export const horizonYears = 5;

/** The first matching wall time at or after `from`; null when none comes up to the end of the fifth year. */
export function nextWall(schedule: CalendarSchedule, from: number): number | null {
  let day = Math.floor(from / daySeconds);
  const lastYear = civil(day).year + horizonYears;
  let time = timeFrom(schedule, from - day * daySeconds);
  if (time === null) day += 1;
  for (;;) {
    const date = civil(day);
    if (date.year > lastYear) return null;
    if ((schedule.months & (1 << date.month)) === 0) {
      day += date.daysInMonth - date.day + 1;
      time = null;
    } else if (matchesDay(schedule, day, date.day)) {
      const found = time ?? timeFrom(schedule, 0);
      return found === null ? null : day * daySeconds + found;
    } else {
      day += 1;
      time = null;
    }
  }
}

/** The last matching wall time at or before `from`; null when none lies back to the start of the fifth year before. */
export function previousWall(schedule: CalendarSchedule, from: number): number | null {
  let day = Math.floor(from / daySeconds);
  const firstYear = civil(day).year - horizonYears;
  let time = timeUpTo(schedule, from - day * daySeconds);
  if (time === null) day -= 1;
  for (;;) {
    const date = civil(day);
    if (date.year < firstYear) return null;
    if ((schedule.months & (1 << date.month)) === 0) {
      day -= date.day;
      time = null;
    } else if (matchesDay(schedule, day, date.day)) {
      const found = time ?? timeUpTo(schedule, daySeconds - 1);
      return found === null ? null : day * daySeconds + found;
    } else {
      day -= 1;
      time = null;
    }
  }
}

/** How many matching wall times lie at or after `from` and before `to`. */
export function countWall(schedule: CalendarSchedule, from: number, to: number): number {
  if (to <= from) return 0;
  const perDay = schedule.hours.length * schedule.minutes.length * schedule.seconds.length;
  if (perDay === 0) return 0;
  const [firstDay, lastDay] = [Math.floor(from / daySeconds), Math.floor(to / daySeconds)];
  let count = 0;
  for (let day = firstDay; day <= lastDay; day += 1) {
    const date = civil(day);
    if ((schedule.months & (1 << date.month)) === 0 || !matchesDay(schedule, day, date.day)) continue;
    count += perDay;
    if (day === firstDay) count -= timesBefore(schedule, from - day * daySeconds);
    if (day === lastDay) count -= perDay - timesBefore(schedule, to - day * daySeconds);
  }
  return count;
}

/** Both day fields restricted: either is enough. A star in one of them: both must hold. */
function matchesDay({ days, weekdays, dayStar }: CalendarSchedule, day: number, dayOfMonth: number): boolean {
  const byDay = (days & (1 << dayOfMonth)) !== 0;
  // 1970-01-01 was a Thursday.
  const byWeekday = (weekdays & (1 << (((day % 7) + 11) % 7))) !== 0;
  return dayStar ? byDay && byWeekday : byDay || byWeekday;
}

/** The first second of a day at or after one that matches. */
function timeFrom(schedule: CalendarSchedule, from: number): number | null {
  const [hour, minute, second] = split(from);
  for (const h of schedule.hours) {
    if (h < hour) continue;
    for (const m of schedule.minutes) {
      if (h === hour && m < minute) continue;
      for (const s of schedule.seconds) {
        if (h === hour && m === minute && s < second) continue;
        return h * 3600 + m * 60 + s;
      }
    }
  }
  return null;
}

/** The last second of a day at or before one that matches. */
function timeUpTo(schedule: CalendarSchedule, upTo: number): number | null {
  const [hour, minute, second] = split(upTo);
  for (const h of schedule.hours.toReversed()) {
    if (h > hour) continue;
    for (const m of schedule.minutes.toReversed()) {
      if (h === hour && m > minute) continue;
      for (const s of schedule.seconds.toReversed()) {
        if (h === hour && m === minute && s > second) continue;
        return h * 3600 + m * 60 + s;
      }
    }
  }
  return null;
}

function timesBefore({ hours, minutes, seconds }: CalendarSchedule, before: number): number {
  const [hour, minute, second] = split(before);
  const below = (values: readonly number[], limit: number) => values.filter((value) => value < limit).length;
  let count = below(hours, hour) * minutes.length * seconds.length;
  if (!hours.includes(hour)) return count;
  count += below(minutes, minute) * seconds.length;
  return minutes.includes(minute) ? count + below(seconds, second) : count;
}

function split(secondOfDay: number): readonly [number, number, number] {
  const hour = Math.floor(secondOfDay / 3600);
  const minute = Math.floor((secondOfDay - hour * 3600) / 60);
  return [hour, minute, secondOfDay - hour * 3600 - minute * 60];
}

/** The Gregorian date of a day counted from 1970-01-01. Years are counted from March, so that a leap day comes last. */
function civil(day: number) {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return {
    year,
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
    daysInMonth: month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31,
  };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
