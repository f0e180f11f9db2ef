import { TutorError } from '../errors.ts';
import { instantOfWall } from '../schedule/cron/wall-time.ts';
import { openZone } from '../schedule/cron/zone.ts';
import type { ChapterKey } from './chapter-key.ts';
import type { MeetingChange, StudyPlan } from './study.ts';

/** What is read for one meeting, and when. Times are epoch milliseconds. */
export interface StudyWeek {
  /** Counted from 1. */
  readonly number: number;
  readonly chapters: readonly ChapterKey[];
  /** When notes are due; moves with the meeting. */
  readonly deadlineMs: number;
  /** A skipped meeting keeps the time that it was planned for. */
  readonly meeting: { readonly kind: 'planned' | 'moved' | 'skipped'; readonly atMs: number };
}

/** A meeting belongs to its week until so long after it began: nobody looks for next week's chapter while they talk. */
const meetingLastsMs = 3 * 3_600_000;
const dayMs = 86_400_000;

/** One week of a study; null when the plan has none of that number. */
export function weekNumbered(plan: StudyPlan, number: number, changes: readonly MeetingChange[]): StudyWeek | null {
  const chapters = plan.weeks[number - 1];
  if (chapters === undefined) return null;
  const plannedMs = plannedMeeting(plan, number);
  const change = changes.find(({ week }) => week === number);
  const kind = change === undefined ? 'planned' : change.movedToMs === null ? 'skipped' : 'moved';
  const atMs = change?.movedToMs ?? plannedMs;
  return { number, chapters, deadlineMs: atMs - plan.deadlineMinutes * 60_000, meeting: { kind, atMs } };
}

/** The week that members are in: the first whose meeting is not over. Null when all are. */
export function currentWeek(plan: StudyPlan, changes: readonly MeetingChange[], nowMs: number): StudyWeek | null {
  for (let number = 1; number <= plan.weeks.length; number += 1) {
    const week = weekNumbered(plan, number, changes);
    if (week !== null && nowMs < week.meeting.atMs + meetingLastsMs) return week;
  }
  return null;
}

/** The week in which a chapter is read; null when it is in no week. */
export function weekOfChapter(plan: StudyPlan, chapter: ChapterKey): number | null {
  const index = plan.weeks.findIndex((chapters) => chapters.includes(chapter));
  return index < 0 ? null : index + 1;
}

/** Whether the book of the study has the chapter, as far as the plan tells. */
export function isPlanned(plan: StudyPlan, chapter: ChapterKey): boolean {
  return weekOfChapter(plan, chapter) !== null;
}

/** @throws TutorError `invalid` when the machine knows no such time zone (any more) */
function plannedMeeting(plan: StudyPlan, number: number): number {
  const zone = openZone(plan.timeZone);
  if (zone === null) throw new TutorError('invalid', `Cannot plan in time zone "${plan.timeZone}": it is unknown here`);
  // Days are counted on the calendar, so that a change of clocks does not move a meeting.
  const day = Date.parse(`${plan.firstMeetingOn}T00:00:00Z`) + (number - 1) * plan.everyWeeks * 7 * dayMs;
  return instantOfWall(day + plan.meetingMinute * 60_000, zone);
}
