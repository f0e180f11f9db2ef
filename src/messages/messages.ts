import type { Locale } from '../domain/locale.ts';
import type { AnsweringMessages } from './answering/answering-messages.ts';
import type { DeskMessages } from './desk/desk-messages.ts';
import type { FieldsMessages } from './fields/fields-messages.ts';
import type { GuideMessages } from './guide/guide-messages.ts';
import type { ManifestMessages } from './manifest/manifest-messages.ts';
import type { MembersMessages } from './members/members-messages.ts';
import type { NotingMessages } from './noting/noting-messages.ts';
import type { PrivacyMessages } from './privacy/privacy-messages.ts';
import type { QuestionMessages } from './questions/question-messages.ts';
import type { QuizMessages } from './quiz/quiz-messages.ts';
import type { ReportMessages } from './report/report-messages.ts';
import type { ReviewMessages } from './review/review-messages.ts';
import type { ScheduleMessages } from './schedule/schedule-messages.ts';
import type { StudyMessages } from './study/study-messages.ts';
import type { ThanksMessages } from './thanks/thanks-messages.ts';
import type { WeekMessages } from './week/week-messages.ts';

/** Every sentence a member can read, in one language. Words that go in are data and are not escaped here. */
export interface Messages
  extends AnsweringMessages,
    MembersMessages,
    ScheduleMessages,
    GuideMessages,
    NotingMessages,
    QuestionMessages,
    PrivacyMessages,
    QuizMessages,
    ReportMessages,
    ReviewMessages,
    DeskMessages,
    StudyMessages,
    ThanksMessages,
    WeekMessages {
  readonly locale: Locale;
  readonly fields: FieldsMessages;
  readonly manifest: ManifestMessages;
  /** A member as addressed in a sentence: `하늘님`. */
  readonly person: (name: string) => string;
  readonly people: (names: readonly string[]) => string;
  /** A stretch of reading: `3시간 30분`. */
  readonly duration: (minutes: number) => string;
  /** A moment in the group's time zone: `11/30(월) 오전 9시`. */
  readonly dateTime: (epochMs: number, timeZone: string) => string;
  /** `12줄`, `12–14줄`. */
  readonly lines: (startLine: number, endLine: number) => string;
  readonly nearMiss: { readonly offer: string; readonly askInstead: string };
  readonly empty: string;
  readonly tooLong: (length: number, limit: number) => string;
  readonly error: (reference: string) => string;
  readonly unavailable: string;
  readonly gone: {
    readonly changed: (path: string) => string;
    readonly deleted: (path: string) => string;
    readonly unreadable: (path: string) => string;
    readonly answer: string;
    readonly thread: string;
    readonly button: string;
    readonly answeredAt: (when: string) => string;
  };
}
