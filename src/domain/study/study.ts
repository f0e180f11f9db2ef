import type { ChapterKey } from './chapter-key.ts';

/** What a group agreed on. Days are ISO dates of the study's own time zone. */
export interface StudyPlan {
  readonly book: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The day of the first meeting, `2026-12-03`; it tells the weekday of all. */
  readonly firstMeetingOn: string;
  /** When they meet, in minutes of the day. */
  readonly meetingMinute: number;
  readonly everyWeeks: 1 | 2;
  /** Notes are due so many minutes before the meeting. */
  readonly deadlineMinutes: number;
  /** What is read for each meeting, in order. */
  readonly weeks: readonly (readonly ChapterKey[])[];
  /** Whether members present in turn, in the order in which they joined. */
  readonly rotates: boolean;
  /** How often a member may pass. */
  readonly mostPasses: number;
}

/** One study in one channel. */
export interface Study {
  readonly id: string;
  readonly teamId: string;
  readonly channelId: string;
  readonly plan: StudyPlan;
  /** Counts up with each change of the plan. */
  readonly version: number;
  readonly createdBy: string;
  readonly createdMs: number;
  /** The message that shows this week; null until it stands. */
  readonly cardTs: string | null;
}

/** Somebody who takes part, or who said that they do not. */
export interface Enrolment {
  readonly memberId: string;
  readonly takesPart: boolean;
  /** When they first joined; the order of presenting. */
  readonly joinedMs: number;
}

/**
 * How far a member is with a chapter. `passed` is said, not judged: they leave this one out. `presented` includes that the
 * note was there.
 */
export type ChapterState = 'planned' | 'reading' | 'submitted' | 'passed' | 'presented';

export interface ChapterProgress {
  readonly memberId: string;
  readonly chapter: ChapterKey;
  readonly state: ChapterState;
  readonly changedMs: number;
}

export type AttendanceAnswer = 'present' | 'late' | 'absent';

export interface Attendance {
  readonly memberId: string;
  readonly answer: AttendanceAnswer;
}

/** One meeting that is not as planned. */
export interface MeetingChange {
  /** Counted from 1. */
  readonly week: number;
  /** Epoch milliseconds; null: it is skipped. */
  readonly movedToMs: number | null;
  readonly by: string;
}
