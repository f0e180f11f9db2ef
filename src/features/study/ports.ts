import type { ChapterKey } from '../../domain/study/chapter-key.ts';
import type { Reading, SelfRatingRecord } from '../../domain/study/records.ts';
import type {
  Attendance,
  AttendanceAnswer,
  ChapterProgress,
  ChapterState,
  Enrolment,
  MeetingChange,
  Study,
  StudyPlan,
} from '../../domain/study/study.ts';

/** Studies and who takes part. */
export interface StudyStore {
  readonly find: (id: string) => Promise<Study | null>;
  readonly ofChannel: (teamId: string, channelId: string) => Promise<Study | null>;
  /** In the order in which they were set up. */
  readonly ofTeam: (teamId: string) => Promise<readonly Study[]>;
  /** Every study of the database, for schedules. */
  readonly all: () => Promise<readonly Study[]>;
  /** Those in which the member takes part. */
  readonly ofMember: (teamId: string, memberId: string) => Promise<readonly Study[]>;
  /** False when the channel has one already. */
  readonly create: (study: Study) => Promise<boolean>;
  /** False when somebody changed it meanwhile. */
  readonly changePlan: (id: string, version: number, plan: StudyPlan, at: number) => Promise<boolean>;
  readonly setCard: (id: string, cardTs: string | null) => Promise<void>;
  /** In the order in which they joined, those who left included. */
  readonly enrolments: (studyId: string) => Promise<readonly Enrolment[]>;
  /** Joins or leaves; whoever comes back keeps their place. False when nothing changed. */
  readonly enrol: (studyId: string, memberId: string, takesPart: boolean, at: number) => Promise<boolean>;
}

/** How far everybody is. */
export interface ProgressStore {
  readonly ofStudy: (studyId: string) => Promise<readonly ChapterProgress[]>;
  readonly ofMember: (studyId: string, memberId: string) => Promise<readonly ChapterProgress[]>;
  readonly find: (studyId: string, memberId: string, chapter: ChapterKey) => Promise<ChapterProgress | null>;
  readonly save: (
    studyId: string,
    memberId: string,
    chapter: ChapterKey,
    state: ChapterState,
    at: number,
  ) => Promise<void>;
}

/** What members logged. Times are epoch milliseconds. */
export interface RecordStore {
  /** Adds once per key: a redelivered line or a note read again adds nothing. False when it was there. */
  readonly addReading: (reading: Reading, key: string) => Promise<boolean>;
  readonly addRating: (rating: SelfRatingRecord, key: string) => Promise<boolean>;
  /** Of one member, oldest first, undone ones included. */
  readonly readings: (teamId: string, memberId: string) => Promise<readonly Reading[]>;
  readonly ratings: (teamId: string, memberId: string) => Promise<readonly SelfRatingRecord[]>;
  /** Of everybody, oldest first, without what was undone. */
  readonly allReadings: (teamId: string, sinceMs: number) => Promise<readonly Reading[]>;
  readonly allRatings: (teamId: string, sinceMs: number) => Promise<readonly SelfRatingRecord[]>;
  /** Undoes one of the member's own; null when it is not theirs, or was undone before. */
  readonly undo: (teamId: string, memberId: string, id: string, at: number) => Promise<UndoneRecord | null>;
}

export type UndoneRecord =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'rating'; readonly rating: SelfRatingRecord };

/** Meetings: who comes, what is not as planned, who presents. Weeks are counted from 1. */
export interface MeetingStore {
  readonly attendance: (studyId: string, week: number) => Promise<readonly Attendance[]>;
  readonly attend: (
    studyId: string,
    week: number,
    memberId: string,
    answer: AttendanceAnswer,
    at: number,
  ) => Promise<void>;
  readonly changes: (studyId: string) => Promise<readonly MeetingChange[]>;
  /** Null takes a change back. */
  readonly change: (
    studyId: string,
    week: number,
    change: Omit<MeetingChange, 'week'> | null,
    at: number,
  ) => Promise<void>;
  /** Presenters who were agreed on, by week; of other weeks the turn tells. */
  readonly presenters: (studyId: string) => Promise<ReadonlyMap<number, string>>;
  /** Each week gets its presenter, all or none. */
  readonly setPresenters: (
    studyId: string,
    presenters: readonly { readonly week: number; readonly memberId: string }[],
    at: number,
  ) => Promise<void>;
}
