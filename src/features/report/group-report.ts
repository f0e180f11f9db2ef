import { type BurnUp, burnUp } from '../../domain/progress/burn-up.ts';
import { neededAnswers } from '../../domain/progress/compare-understanding.ts';
import { estimateKnown } from '../../domain/progress/estimate-known.ts';
import { forecastReading } from '../../domain/progress/forecast-reading.ts';
import { type Gap, gapMap } from '../../domain/progress/gap-map.ts';
import type { Spread } from '../../domain/progress/group-spread.ts';
import type { ChapterKey } from '../../domain/study/chapter-key.ts';
import { momentRead } from '../../domain/study/records.ts';
import { standingHalves, standingMinutes } from '../../domain/study/standing-record.ts';
import type { StudyWeek } from '../../domain/study/study-week.ts';
import { type Hard, hardestOf } from './hardest-of.ts';
import { chaptersSoFar, type StudyFacts, spreadOf } from './study-facts.ts';

export type ShownSpread = Extract<Spread, { readonly kind: 'shown' }>;

/** How a group stands, without anybody's name or single value. What is empty is null or an empty list. */
export interface GroupReport {
  readonly book: string;
  readonly channelId: string;
  readonly timeZone: string;
  readonly nowMs: number;
  readonly week: StudyWeek | null;
  readonly presenterId: string | null;
  readonly handedIn: { readonly members: number; readonly done: number; readonly passed: number } | null;
  /** Minutes read in the last seven days. */
  readonly reading: { readonly total: number; readonly each: ShownSpread } | null;
  readonly understanding: readonly {
    readonly chapter: ChapterKey;
    /** Stars. */
    readonly felt: ShownSpread;
    /** Share that answers show, 0–1; null with too few people who answered enough. */
    readonly known: ShownSpread | null;
  }[];
  readonly hardest: readonly Hard[];
  readonly questions: {
    readonly open: readonly string[];
    readonly openCount: number;
    /** Since a week. */
    readonly answered: readonly string[];
    readonly answeredCount: number;
  };
  /** Chapters whose stars rose by half a star or more for the middle of the group. */
  readonly improved: readonly { readonly chapter: ChapterKey; readonly by: number }[];
  readonly gaps: readonly Gap[];
  readonly way: BurnUp;
  /** Stars of those who agreed to be shown by name, chapter by chapter; null: fewer than two agreed. */
  readonly shared: {
    readonly memberIds: readonly string[];
    readonly rows: readonly { readonly chapter: ChapterKey; readonly stars: readonly (number | null)[] }[];
  } | null;
  /** Minutes that the chapters of this week may take, each for the middle half of the group. */
  readonly forecast: ShownSpread | null;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;
const mostQuestions = 3;
/** A picture of one is not a group's. */
const fewestShared = 2;
const mostGaps = 3;
/** One step of the scale. */
const improvedStars = 0.5;

/** Puts a report together from the facts. */
export function groupReport(facts: StudyFacts): GroupReport {
  const { study, nowMs, week, questions } = facts;
  const sinceMs = nowMs - weekMs;
  const open = questions.filter(({ state }) => state === 'open' || state === 'taken');
  const answered = questions.filter(
    ({ state, changedMs }) => (state === 'answered' || state === 'accepted') && changedMs >= sinceMs,
  );
  const texts = (some: typeof questions) => some.slice(-mostQuestions).map(({ text }) => text);
  return {
    book: study.plan.book,
    channelId: study.channelId,
    timeZone: study.plan.timeZone,
    nowMs,
    week,
    presenterId: facts.presenterId,
    handedIn: handedInOf(facts),
    reading: readingOf(facts, sinceMs),
    understanding: understandingOf(facts),
    hardest: hardestOf(facts),
    questions: {
      open: texts(open),
      openCount: open.length,
      answered: texts(answered),
      answeredCount: answered.length,
    },
    improved: improvedOf(facts),
    gaps: gapMap(facts.unanswered).slice(0, mostGaps),
    way: wayOf(facts),
    shared: sharedOf(facts),
    forecast: forecastOf(facts),
  };
}

/** How many have handed in this week's notes; null without a week or members. */
export function handedInOf({ members, progress, week }: StudyFacts): GroupReport['handedIn'] {
  if (week === null || members.length === 0) return null;
  const { chapters } = week;
  const isIn = (memberId: string, states: readonly string[]) =>
    chapters.every((chapter) =>
      progress.some((one) => one.memberId === memberId && one.chapter === chapter && states.includes(one.state)),
    );
  return {
    members: members.length,
    done: members.filter((memberId) => isIn(memberId, ['submitted', 'presented'])).length,
    passed: members.filter((memberId) => isIn(memberId, ['passed'])).length,
  };
}

/** What stands now less what stood a week ago, so that a note which repeats its lines counts once. */
function readingOf(facts: StudyFacts, sinceMs: number): GroupReport['reading'] {
  const minutes = new Map<string, number>();
  for (const [memberId, own] of Map.groupBy(facts.readings, (reading) => reading.memberId)) {
    const before = own.filter((one) => momentRead(one) < sinceMs);
    let sum = 0;
    for (const chapter of new Set(own.map((reading) => reading.chapter))) {
      const [now, then] = [standingMinutes(own, chapter)?.value ?? 0, standingMinutes(before, chapter)?.value ?? 0];
      sum += Math.max(0, now - then);
    }
    if (sum > 0) minutes.set(memberId, sum);
  }
  const each = spreadOf(facts, (memberId) => minutes.get(memberId) ?? null);
  if (each.kind === 'hidden') return null;
  return { total: [...minutes.values()].reduce((sum, one) => sum + one, 0), each };
}

function understandingOf(facts: StudyFacts): GroupReport['understanding'] {
  const ratings = Map.groupBy(facts.ratings, ({ memberId }) => memberId);
  const answers = Map.groupBy(facts.answers, ({ memberId, chapter }) => `${chapter} ${memberId}`);
  return chaptersSoFar(facts).flatMap((chapter) => {
    const felt = spreadOf(facts, (memberId) => {
      const stands = standingHalves(ratings.get(memberId) ?? [], chapter);
      return stands === null ? null : stands.value / 2;
    });
    if (felt.kind === 'hidden') return [];
    const known = spreadOf(facts, (memberId) => {
      const given = answers.get(`${chapter} ${memberId}`) ?? [];
      return given.length < neededAnswers ? null : estimateKnown(given.map(({ answer }) => answer)).mean;
    });
    return [{ chapter, felt, known: known.kind === 'shown' ? known : null }];
  });
}

/** Members stand in no order that tells anything: that of their ids. */
function sharedOf(facts: StudyFacts): GroupReport['shared'] {
  const memberIds = facts.members.filter((memberId) => facts.consenting.has(memberId)).toSorted();
  if (memberIds.length < fewestShared) return null;
  const ratings = Map.groupBy(facts.ratings, ({ memberId }) => memberId);
  const rows = chaptersSoFar(facts).map((chapter) => ({
    chapter,
    stars: memberIds.map((memberId) => {
      const stands = standingHalves(ratings.get(memberId) ?? [], chapter);
      return stands === null ? null : stands.value / 2;
    }),
  }));
  return { memberIds, rows };
}

function improvedOf(facts: StudyFacts): GroupReport['improved'] {
  const ratings = Map.groupBy(facts.ratings, ({ memberId }) => memberId);
  return chaptersSoFar(facts).flatMap((chapter) => {
    const change = spreadOf(facts, (memberId) => {
      const own = (ratings.get(memberId) ?? []).filter((one) => one.chapter === chapter && one.undoneMs === null);
      const [first, last] = [own[0], own.at(-1)];
      return first === undefined || last === undefined || first === last ? null : (last.halves - first.halves) / 2;
    });
    return change.kind === 'shown' && change.median >= improvedStars ? [{ chapter, by: change.median }] : [];
  });
}

function wayOf({ study, members, weeks, progress, nowMs, allConsent }: StudyFacts): BurnUp {
  const done = Map.groupBy(
    progress.filter(({ state }) => state === 'submitted' || state === 'presented'),
    ({ memberId }) => memberId,
  );
  const dueMs = weeks.flatMap(({ chapters, deadlineMs }) => chapters.map(() => deadlineMs));
  return burnUp({
    chapters: dueMs.length,
    dueMs,
    finishedMs: members.map((memberId) => (done.get(memberId) ?? []).map(({ changedMs }) => changedMs)),
    startMs: Math.min(study.createdMs, ...dueMs.map((due) => due - weekMs)),
    nowMs,
    consent: allConsent,
  });
}

function forecastOf(facts: StudyFacts): GroupReport['forecast'] {
  const { group } = forecastReading(minutesByChapter(facts), chaptersSoFar(facts), null, facts.allConsent);
  const count = facts.week?.chapters.length ?? 0;
  if (group.kind === 'hidden' || count === 0) return null;
  return { ...group, median: group.median * count, low: group.low * count, high: group.high * count };
}

/** What each member read of each chapter in all. */
export function minutesByChapter({ readings }: StudyFacts) {
  return [...Map.groupBy(readings, ({ memberId }) => memberId)].flatMap(([memberId, own]) =>
    [...new Set(own.map(({ chapter }) => chapter))].flatMap((chapter) => {
      const stands = chapter === null ? null : standingMinutes(own, chapter);
      return chapter === null || stands === null ? [] : [{ memberId, chapter, minutes: stands.value }];
    }),
  );
}
