import { openZone } from '../schedule/cron/zone.ts';
import type { StudyPlan } from './study.ts';

const dayMs = 86_400_000;

/** What a study begins with where nobody has said anything: a chapter a week for three months, in the evening, a week from now. */
export function defaultPlan(nowMs: number, timeZone: string): StudyPlan {
  const offset = openZone(timeZone)?.stretchAt(nowMs).offsetMs ?? 0;
  return {
    book: '',
    timeZone,
    firstMeetingOn: new Date(nowMs + offset + 7 * dayMs).toISOString().slice(0, 10),
    meetingMinute: 20 * 60,
    everyWeeks: 1,
    deadlineMinutes: 24 * 60,
    weeks: Array.from({ length: 12 }, (_, index) => [String(index + 1)]),
    rotates: true,
    mostPasses: 2,
  };
}
