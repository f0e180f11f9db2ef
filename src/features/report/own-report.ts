import { type Comparison, compareUnderstanding, neededAnswers } from '../../domain/progress/compare-understanding.ts';
import { forecastReading } from '../../domain/progress/forecast-reading.ts';
import { groupPrior } from '../../domain/progress/group-prior.ts';
import type { Spread } from '../../domain/progress/group-spread.ts';
import type { ChapterKey } from '../../domain/study/chapter-key.ts';
import { standingHalves, standingMinutes } from '../../domain/study/standing-record.ts';
import type { ChapterState } from '../../domain/study/study.ts';
import { minutesByChapter } from './group-report.ts';
import { chaptersSoFar, chaptersWith, type StudyFacts, spreadOf } from './study-facts.ts';

/** How one member stands. For them alone. */
export interface OwnReport {
  readonly book: string;
  readonly timeZone: string;
  readonly chapters: readonly {
    readonly chapter: ChapterKey;
    readonly state: ChapterState | null;
    /** 0–5; null without a rating. */
    readonly stars: number | null;
    readonly minutes: number | null;
    readonly comparison: Comparison;
    /** The group's stars, where enough people rated. */
    readonly group: Spread;
  }[];
  /** Ends of the weeks so far, and the stars that stood then, chapter by chapter as above. */
  readonly weekEndsMs: readonly number[];
  readonly starsByWeek: readonly (readonly (number | null)[])[];
  /** Minutes that this week's chapters may take; null when nothing tells. */
  readonly forecastMinutes: number | null;
}

/** Puts together how a member stands from the facts of their study. */
export function ownReport(facts: StudyFacts, memberId: string): OwnReport {
  const chapters = chaptersWith(facts, memberId);
  const ratings = facts.ratings.filter((one) => one.memberId === memberId);
  const readings = facts.readings.filter((one) => one.memberId === memberId);
  const byMember = Map.groupBy(facts.ratings, (one) => one.memberId);
  const starsOf = (some: typeof ratings, chapter: ChapterKey) => {
    const stands = standingHalves(some, chapter);
    return stands === null ? null : stands.value / 2;
  };
  const weekEndsMs = facts.weeks.map(({ meeting }) => meeting.atMs).filter((at) => at <= facts.nowMs);
  const ends = [...weekEndsMs, facts.nowMs];
  const count = facts.week?.chapters.length ?? 0;
  const { own } = forecastReading(minutesByChapter(facts), chaptersSoFar(facts), memberId, facts.allConsent);
  return {
    book: facts.study.plan.book,
    timeZone: facts.study.plan.timeZone,
    chapters: chapters.map((chapter) => {
      const stars = starsOf(ratings, chapter);
      return {
        chapter,
        state: facts.progress.find((one) => one.memberId === memberId && one.chapter === chapter)?.state ?? null,
        stars,
        minutes: standingMinutes(readings, chapter)?.value ?? null,
        comparison: comparisonOf(facts, memberId, chapter, stars),
        group: spreadOf(facts, (other) => starsOf(byMember.get(other) ?? [], chapter)),
      };
    }),
    weekEndsMs: ends,
    starsByWeek: chapters.map((chapter) =>
      ends.map((end) =>
        starsOf(
          ratings.filter(({ atMs }) => atMs <= end),
          chapter,
        ),
      ),
    ),
    forecastMinutes: own === null || count === 0 ? null : own * count,
  };
}

function comparisonOf(
  { answers, members }: StudyFacts,
  memberId: string,
  chapter: ChapterKey,
  stars: number | null,
): Comparison {
  const here = Map.groupBy(
    answers.filter((one) => one.chapter === chapter),
    (one) => one.memberId,
  );
  const of = (whose: string) => (here.get(whose) ?? []).map(({ answer }) => answer);
  const own = of(memberId);
  // What others know is computed only where it is needed.
  if (own.length < neededAnswers || stars === null) return compareUnderstanding(stars, own);
  return compareUnderstanding(stars, own, groupPrior(members.filter((one) => one !== memberId).map(of)));
}
