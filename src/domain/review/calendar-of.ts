import { openZone } from '../schedule/cron/zone.ts';
import { fourInTheMorningMs, type StudyCalendar } from './study-day.ts';

/** The days of study in a time zone; UTC's where this machine knows none of that name. */
export function calendarOf(timeZone: string, rolloverMs = fourInTheMorningMs): StudyCalendar {
  const zone = openZone(timeZone) ?? openZone('UTC');
  if (zone === null) throw new RangeError('This machine has no time zone data');
  return { zone, rolloverMs };
}
