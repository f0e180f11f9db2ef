import { type Gap, gapMap } from '../../domain/progress/gap-map.ts';
import type { ChapterKey } from '../../domain/study/chapter-key.ts';
import { chapterKey } from '../../domain/study/chapter-key.ts';
import type { StudyWeek } from '../../domain/study/study-week.ts';
import { type GroupReport, groupReport } from './group-report.ts';
import type { Hard } from './hardest-of.ts';
import type { Forgotten } from './ports.ts';
import type { StudyFacts } from './study-facts.ts';

/** What a meeting begins with. */
export interface MeetingPack {
  readonly book: string;
  readonly channelId: string;
  readonly timeZone: string;
  readonly week: StudyWeek;
  readonly presenterId: string | null;
  /** Oldest first; who asked is not told. */
  readonly questions: readonly {
    readonly chapter: ChapterKey | null;
    readonly text: string;
    readonly taken: boolean;
  }[];
  readonly difficulties: readonly { readonly path: string; readonly line: number; readonly words: string }[];
  readonly hardest: readonly Hard[];
  readonly forgotten: readonly Forgotten[];
  /** Chapters on which the group's stars differ most. */
  readonly disputed: GroupReport['understanding'];
  readonly gaps: readonly Gap[];
}

const most = { questions: 8, difficulties: 6, forgotten: 5, disputed: 2, gaps: 3 } as const;
/** The middle half of a group that is this many stars apart has something to talk about. */
const disputedStars = 1;

/** Puts together what a meeting begins with; null when there is no meeting any more. */
export function meetingPack(facts: StudyFacts, week: StudyWeek | null = facts.week): MeetingPack | null {
  if (week === null) return null;
  const report = groupReport(facts);
  const chapters = new Set(week.chapters);
  const own = facts.notes.filter((note) => note.chapters.some((chapter) => chapters.has(chapterKey(chapter))));
  return {
    book: report.book,
    channelId: report.channelId,
    timeZone: report.timeZone,
    week,
    presenterId: facts.presenterId,
    questions: facts.questions
      .filter(({ state }) => state === 'open' || state === 'taken')
      .slice(0, most.questions)
      .map(({ chapter, text, state }) => ({ chapter, text, taken: state === 'taken' })),
    difficulties: own
      .flatMap(({ path, difficulties }) =>
        difficulties.map(({ text, lines }) => ({ path, line: lines.startLine, words: text })),
      )
      .slice(0, most.difficulties),
    hardest: report.hardest,
    forgotten: facts.forgotten.slice(0, most.forgotten),
    disputed: report.understanding
      .filter(({ felt }) => felt.high - felt.low >= disputedStars)
      .toSorted((a, b) => b.felt.high - b.felt.low - (a.felt.high - a.felt.low))
      .slice(0, most.disputed),
    gaps: gapMap(facts.unanswered).slice(0, most.gaps),
  };
}
