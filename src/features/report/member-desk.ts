import { forecastReading } from '../../domain/progress/forecast-reading.ts';
import type { ChapterKey } from '../../domain/study/chapter-key.ts';
import { standingHalves, standingMinutes } from '../../domain/study/standing-record.ts';
import type { AttendanceAnswer, ChapterState } from '../../domain/study/study.ts';
import type { StudyWeek } from '../../domain/study/study-week.ts';
import { type GroupReport, handedInOf, minutesByChapter } from './group-report.ts';
import { chaptersSoFar, chaptersWith, type StudyFacts } from './study-facts.ts';

/** One of a member's studies as it lies on their desk. */
export interface DeskStudy {
  readonly studyId: string;
  readonly book: string;
  readonly channelId: string;
  readonly timeZone: string;
  /** Null: all meetings are over. */
  readonly week: StudyWeek | null;
  readonly presenterId: string | null;
  readonly handedIn: GroupReport['handedIn'];
  readonly attendance: AttendanceAnswer | null;
  /** How far the member is with this week's chapters. */
  readonly states: readonly { readonly chapter: ChapterKey; readonly state: ChapterState | null }[];
  /** Stars from 0 to 5, and minutes; null where nothing was logged. */
  readonly chapters: readonly {
    readonly chapter: ChapterKey;
    readonly stars: number | null;
    readonly minutes: number | null;
  }[];
  readonly forecastMinutes: number | null;
  readonly openCount: number;
  /** The member's own that are still open. */
  readonly ownQuestions: readonly string[];
}

const mostQuestions = 3;

/** What lies on a member's desk of one study. */
export function deskStudy(facts: StudyFacts, memberId: string, attendance: AttendanceAnswer | null): DeskStudy {
  const { study, week, questions } = facts;
  const chapters = chaptersSoFar(facts);
  const ratings = facts.ratings.filter((one) => one.memberId === memberId);
  const readings = facts.readings.filter((one) => one.memberId === memberId);
  const { own } = forecastReading(minutesByChapter(facts), chapters, memberId, facts.allConsent);
  const isOpen = ({ state }: (typeof questions)[number]) => state === 'open' || state === 'taken';
  return {
    studyId: study.id,
    book: study.plan.book,
    channelId: study.channelId,
    timeZone: study.plan.timeZone,
    week,
    presenterId: facts.presenterId,
    handedIn: handedInOf(facts),
    attendance,
    states: (week?.chapters ?? []).map((chapter) => ({
      chapter,
      state: facts.progress.find((one) => one.memberId === memberId && one.chapter === chapter)?.state ?? null,
    })),
    chapters: chaptersWith(facts, memberId).map((chapter) => {
      const halves = standingHalves(ratings, chapter)?.value ?? null;
      const minutes = standingMinutes(readings, chapter)?.value ?? null;
      return { chapter, stars: halves === null ? null : halves / 2, minutes };
    }),
    forecastMinutes: own === null || week === null ? null : own * week.chapters.length,
    openCount: questions.filter(isOpen).length,
    ownQuestions: questions
      .filter((question) => question.askerId === memberId && isOpen(question))
      .slice(-mostQuestions)
      .map(({ text }) => text),
  };
}
