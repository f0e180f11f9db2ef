import { neededAnswers } from '../../domain/progress/compare-understanding.ts';
import { type Estimate, estimateKnown } from '../../domain/progress/estimate-known.ts';
import { type WeeklyRhythm, weeklyRhythm } from '../../domain/progress/weekly-rhythm.ts';
import { calendarOf } from '../../domain/review/calendar-of.ts';
import { ratings } from '../../domain/review/rating.ts';
import { countingEntries, type RecallEntry } from '../../domain/review/recall-entry.ts';
import { studyDayOf } from '../../domain/review/study-day.ts';
import { measuredAnswer } from './measured-answer.ts';
import type { Learner, ReviewItems, ReviewStore, ReviewWishStore } from './ports.ts';
import { type ReadDayDeps, readDay } from './read-day.ts';
import { usualWishes } from './review-wishes.ts';

/** How a member's memory stands. Only ever shown to themselves. */
export interface ReviewProgress {
  /** Cards for today, and due ones that are kept for the days to come. */
  readonly due: number;
  readonly later: number;
  /** Concepts of which something is remembered. */
  readonly concepts: number;
  /** What was due in the last thirty days, and how much of it was known; null while it is too little to say. */
  readonly retention: { readonly asked: number; readonly known: number } | null;
  readonly rhythm: WeeklyRhythm;
  /** In the order of the book. */
  readonly chapters: readonly ChapterRecall[];
}

export interface ChapterRecall {
  readonly chapter: string;
  readonly answers: number;
  /** Null while there are too few answers. */
  readonly known: Estimate | null;
}

export type ShowReviewProgress = (learner: Learner, timeZone: string) => Promise<ReviewProgress>;

const retentionDays = 30;
/** Below, a percentage says more about luck. */
const fewestDue = 8;

export function createShowReviewProgress(
  deps: Omit<ReadDayDeps, 'reviews'> & {
    readonly reviews: ReadDayDeps['reviews'] & Pick<ReviewStore, 'entries'>;
    readonly wishes: Pick<ReviewWishStore, 'ofMember'>;
    readonly items: Pick<ReviewItems, 'list'>;
    /** The chapters that speak of a concept. */
    readonly chaptersOf: (conceptId: string) => readonly string[];
    readonly now: () => number;
  },
): ShowReviewProgress {
  return async (learner, timeZone) => {
    const nowMs = deps.now();
    const today = studyDayOf(nowMs, calendarOf(timeZone));
    const [wishes, items, cards] = await Promise.all([
      deps.wishes.ofMember(learner),
      deps.items.list(['approved']),
      deps.reviews.cards(learner),
    ]);
    const entries = countingEntries(await deps.reviews.entries(learner, null));
    const { plan, later } = await readDay(learner, { day: today, wishes: wishes ?? usualWishes, items, nowMs }, deps);
    return {
      due: plan.today.length,
      later,
      concepts: cards.length,
      retention: retentionOf(entries, today),
      rhythm: weeklyRhythm(weeksOf(entries.map(dayOf), today)),
      chapters: chaptersOf(entries),
    };
  };

  function chaptersOf(entries: readonly RecallEntry[]): readonly ChapterRecall[] {
    const byChapter = new Map<string, RecallEntry[]>();
    for (const entry of entries) {
      for (const chapter of deps.chaptersOf(entry.conceptId)) {
        byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), entry]);
      }
    }
    return [...byChapter]
      .map(([chapter, some]) => {
        const answers = some.flatMap((entry) => measuredAnswer(entry) ?? []);
        return {
          chapter,
          answers: answers.length,
          known: answers.length < neededAnswers ? null : estimateKnown(answers),
        };
      })
      .filter(({ answers }) => answers > 0)
      .toSorted((a, b) => a.chapter.localeCompare(b.chapter, 'en', { numeric: true }));
  }
}

/** The last weeks, Monday to Sunday, this one at the end. Weeks before the first answer are none. */
function weeksOf(days: readonly number[], today: number): readonly ('done' | 'nothing')[] {
  const done = new Set(days.map(weekOf));
  const current = weekOf(today);
  const first = Math.max(Math.min(current, ...done), current - mostWeeks);
  return Array.from({ length: current - first + 1 }, (_, at) => (done.has(first + at) ? 'done' : 'nothing'));
}

/** Far more than is shown. */
const mostWeeks = 52;

/** 1970-01-01 was a Thursday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** Only what had a day to be forgotten in. */
function retentionOf(entries: readonly RecallEntry[], today: number): ReviewProgress['retention'] {
  const lastDay = new Map<string, number>();
  let [asked, known] = [0, 0];
  for (const entry of entries) {
    if (entry.rating === null) continue;
    const day = dayOf(entry);
    const before = lastDay.get(entry.conceptId);
    lastDay.set(entry.conceptId, day);
    if (before === undefined || before >= day || day <= today - retentionDays) continue;
    asked += 1;
    if (entry.rating !== ratings.again) known += 1;
  }
  return asked < fewestDue ? null : { asked, known };
}

function dayOf({ atMs, timeZone, rolloverMs }: RecallEntry): number {
  return studyDayOf(atMs, calendarOf(timeZone, rolloverMs));
}
