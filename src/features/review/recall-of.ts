import { type MeasuredAnswer, type MeasuredRecall, measureRecall } from '../../domain/progress/measured-recall.ts';
import { calendarOf } from '../../domain/review/calendar-of.ts';
import { ratings } from '../../domain/review/rating.ts';
import { countingEntries, type RecallEntry } from '../../domain/review/recall-entry.ts';
import { studyDayOf } from '../../domain/review/study-day.ts';
import type { Learner, ReviewStore } from './ports.ts';

/** What a member's answers say of some concepts, such as those of a chapter. */
export interface Recall {
  /** How many answers say anything; comparisons are made from {@link fewestAnswers} on. */
  readonly answers: number;
  /** The share that was known; null while there are too few answers. */
  readonly measured: MeasuredRecall | null;
  /** The probability that one of them is recalled today, on average over those that were ever reviewed; null: none was. */
  readonly today: number | null;
}

export type RecallOf = (learner: Learner, conceptIds: readonly string[], timeZone: string) => Promise<Recall>;

/** What a group's quiz mostly offers. */
const usualOptions = 4;

export function createRecallOf(deps: {
  readonly reviews: Pick<ReviewStore, 'cards' | 'entries'>;
  readonly recallAfter: (days: number, stability: number) => number;
  readonly now: () => number;
}): RecallOf {
  return async (learner, conceptIds, timeZone) => {
    const wanted = new Set(conceptIds);
    const day = studyDayOf(deps.now(), calendarOf(timeZone));
    const [cards, entries] = await Promise.all([deps.reviews.cards(learner), deps.reviews.entries(learner, null)]);
    const known = cards
      .filter(({ conceptId }) => wanted.has(conceptId))
      .map(({ memory }) => deps.recallAfter(day - memory.reviewedDay, memory.stability));
    const answers = countingEntries(entries)
      .filter(({ conceptId }) => wanted.has(conceptId))
      .flatMap((entry) => measuredAnswer(entry) ?? []);
    return {
      answers: answers.length,
      measured: measureRecall(answers),
      today: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length,
    };
  };
}

/** Null for what measures nothing: an answer after a hint, or none at all. */
export function measuredAnswer({ rating, options, hints, way, source }: RecallEntry): MeasuredAnswer | null {
  if (rating === null || hints > 0 || way === 'seen' || way === 'self') return null;
  return { isRight: rating !== ratings.again, options: options ?? (source === 'quiz' ? usualOptions : null) };
}
