import type { Note } from '../../domain/notes/note.ts';
import type { MeasuredAnswer } from '../../domain/progress/estimate-known.ts';
import type { UnansweredAsk } from '../../domain/progress/gap-map.ts';
import type { ChapterKey } from '../../domain/study/chapter-key.ts';
import type { OpenQuestionRecord } from '../../domain/study/open-question.ts';
import type { Reading, SelfRatingRecord } from '../../domain/study/records.ts';
import type { Attendance, ChapterProgress, Enrolment, MeetingChange, Study } from '../../domain/study/study.ts';

/** An answer from memory about what a chapter says. */
export interface ChapterAnswer {
  readonly memberId: string;
  readonly chapter: ChapterKey;
  readonly answer: MeasuredAnswer;
}

/** A concept that several members forget, without who they are. */
export interface Forgotten {
  readonly concept: string;
  readonly people: number;
}

/** Where reports come from. Times are epoch milliseconds. */
export interface ReportSources {
  readonly findStudy: (id: string) => Promise<Study | null>;
  readonly enrolments: (studyId: string) => Promise<readonly Enrolment[]>;
  readonly progress: (studyId: string) => Promise<readonly ChapterProgress[]>;
  readonly changes: (studyId: string) => Promise<readonly MeetingChange[]>;
  readonly attendance: (studyId: string, week: number) => Promise<readonly Attendance[]>;
  readonly presenters: (studyId: string) => Promise<ReadonlyMap<number, string>>;
  readonly readings: (teamId: string, sinceMs: number) => Promise<readonly Reading[]>;
  readonly ratings: (teamId: string, sinceMs: number) => Promise<readonly SelfRatingRecord[]>;
  readonly questions: (teamId: string) => Promise<readonly OpenQuestionRecord[]>;
  readonly consents: (teamId: string) => Promise<ReadonlySet<string>>;
  /** What the notes could not answer, newest first. */
  readonly unanswered: (teamId: string, sinceMs: number) => Promise<readonly UnansweredAsk[]>;
  readonly answers: (teamId: string, sinceMs: number) => Promise<readonly ChapterAnswer[]>;
  readonly forgotten: (teamId: string, sinceMs: number) => Promise<readonly Forgotten[]>;
  /** Notes that everybody may read, samples left out. */
  readonly notes: () => readonly Note[];
  /** Names of the concepts in a text. */
  readonly conceptsIn: (text: string) => readonly string[];
}
