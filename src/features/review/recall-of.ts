import type { MeasuredAnswer } from '../../domain/progress/estimate-known.ts';
import { calendarOf } from '../../domain/review/calendar-of.ts';
import { ratings } from '../../domain/review/rating.ts';
import { countingEntries, type RecallEntry } from '../../domain/review/recall-entry.ts';
import { studyDayOf } from '../../domain/review/study-day.ts';
import type { Learner, ReviewStore } from './ports.ts';

/** What a member's answers say of some concepts, such as those of a chapter. For the member alone. */
export interface Recall {
  /** Every answer that measures something, oldest first. */
  readonly answers: readonly MeasuredAnswer[];
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
    return {
      answers: countingEntries(entries)
        .filter(({ conceptId }) => wanted.has(conceptId))
        .flatMap((entry) => measuredAnswer(entry) ?? []),
      today: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length,
    };
  };
}

/** Null for what measures nothing: an answer after a hint, one's own judgement, or no answer at all. */
export function measuredAnswer({ rating, options, hints, way, source }: RecallEntry): MeasuredAnswer | null {
  if (rating === null || hints > 0 || way === 'seen' || way === 'self') return null;
  const offered = options ?? (source === 'quiz' ? usualOptions : null);
  return { correct: rating !== ratings.again, chance: offered === null ? 0 : 1 / offered };
}
