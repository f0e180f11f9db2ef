import { instantOfWall } from '../schedule/cron/wall-time.ts';
import type { Zone } from '../schedule/cron/zone.ts';

/** Whose clocks say which day it is, and at which time of day a new day of study begins. */
export interface StudyCalendar {
  readonly zone: Zone;
  /** Milliseconds after midnight. */
  readonly rolloverMs: number;
}

export const dayMs = 86_400_000;

/** Four in the morning, as Anki has it: whoever studies past midnight is still in yesterday's day. */
export const fourInTheMorningMs = 4 * 3_600_000;

/** What the calendar's clocks show, counted from its rollover, in milliseconds as if those clocks stood in UTC. */
export function studyTimeOf(epochMs: number, { zone, rolloverMs }: StudyCalendar): number {
  return epochMs + zone.stretchAt(epochMs).offsetMs - rolloverMs;
}

/** The first instant with this study time; where clocks skip it, the instant at which they jump over it. */
export function instantOfStudyTime(studyTime: number, { zone, rolloverMs }: StudyCalendar): number {
  return instantOfWall(studyTime + rolloverMs, zone);
}
/** The day of study that an instant lies in, counted from 1970-01-01. */
export function studyDayOf(epochMs: number, calendar: StudyCalendar): number {
  return Math.floor(studyTimeOf(epochMs, calendar) / dayMs);
}
