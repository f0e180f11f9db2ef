import type { ChapterKey } from '../../domain/study/chapter-key.ts';
import type { AttendanceAnswer, ChapterState } from '../../domain/study/study.ts';
import type { StudyWeek } from '../../domain/study/study-week.ts';
import { type GroupReport, groupReport } from './group-report.ts';
import { type OwnReport, ownReport } from './own-report.ts';
import type { StudyFacts } from './study-facts.ts';

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
  readonly chapters: OwnReport['chapters'];
  readonly forecastMinutes: number | null;
  readonly openCount: number;
  /** The member's own that are still open. */
  readonly ownQuestions: readonly string[];
}

const mostQuestions = 3;

/** What lies on a member's desk of one study. */
export function deskStudy(facts: StudyFacts, memberId: string, attendance: AttendanceAnswer | null): DeskStudy {
  const { study, week, questions } = facts;
  const own = ownReport(facts, memberId);
  const isOpen = ({ state }: (typeof questions)[number]) => state === 'open' || state === 'taken';
  return {
    studyId: study.id,
    book: study.plan.book,
    channelId: study.channelId,
    timeZone: study.plan.timeZone,
    week,
    presenterId: facts.presenterId,
    handedIn: groupReport(facts).handedIn,
    attendance,
    states: (week?.chapters ?? []).map((chapter) => ({
      chapter,
      state: facts.progress.find((one) => one.memberId === memberId && one.chapter === chapter)?.state ?? null,
    })),
    chapters: own.chapters,
    forecastMinutes: own.forecastMinutes,
    openCount: questions.filter(isOpen).length,
    ownQuestions: questions
      .filter((question) => question.askerId === memberId && isOpen(question))
      .slice(-mostQuestions)
      .map(({ text }) => text),
  };
}
