import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import { type DayPlan, planDay } from '../../domain/review/plan-day.ts';
import type { Learner, ReviewStore } from './ports.ts';
import type { ReviewAsk } from './review-ask.ts';
import type { ReviewWishes } from './review-wishes.ts';

/** What a day of study holds for a member, besides what was answered on it. */
export interface DayCards {
  readonly plan: DayPlan;
  /** Concepts that were never reviewed, to be begun with today. */
  readonly fresh: readonly string[];
  /** Cards that come back by now. */
  readonly returns: readonly ReviewAsk[];
  /** Cards answered today. */
  readonly answered: number;
  /** Due, but kept for the days to come. */
  readonly later: number;
  /** The next day on which something is due; null: nothing ever is. */
  readonly nextDay: number | null;
}

export interface ReadDayDeps {
  readonly reviews: Pick<ReviewStore, 'cards' | 'asksOfDay' | 'returns'>;
  readonly areSiblings: (a: string, b: string) => boolean;
  readonly recallAfter: (days: number, stability: number) => number;
}

/** So many new concepts a day make some ten reviews a day in the weeks to come. */
const mostFresh = 3;

/** Reads what is due, what comes back and what may be begun with on a day. */
export async function readDay(
  learner: Learner,
  given: {
    readonly day: number;
    readonly wishes: ReviewWishes;
    readonly items: readonly QuizItem[];
    readonly nowMs: number;
  },
  deps: ReadDayDeps,
): Promise<DayCards> {
  const { day, wishes, items, nowMs } = given;
  const [cards, asks, returns] = await Promise.all([
    deps.reviews.cards(learner),
    deps.reviews.asksOfDay(learner, day),
    deps.reviews.returns(learner, nowMs),
  ]);
  const askable = new Set(items.flatMap(({ conceptIds }) => conceptIds[0] ?? []));
  const asked = asks.filter(({ state, isReturn }) => state !== 'gone' && !isReturn);
  const askedToday = [...new Set(asked.map(({ conceptId }) => conceptId))];
  const reps = new Map(cards.map(({ conceptId, memory }) => [conceptId, memory.reps]));
  const { areSiblings, recallAfter } = deps;
  const plan = planDay(
    cards.filter(({ conceptId }) => askable.has(conceptId)),
    { day, wishes, askedToday, areSiblings, recallAfter },
  );
  // Whatever has no more answers than today's was begun today.
  const begun = askedToday.filter(
    (one) => (reps.get(one) ?? 0) <= asks.filter(({ conceptId }) => conceptId === one).length,
  ).length;
  const fresh: string[] = [];
  for (const conceptId of askable) {
    if (fresh.length >= Math.min(plan.room, mostFresh - begun)) break;
    if (reps.has(conceptId) || askedToday.includes(conceptId)) continue;
    if (![...askedToday, ...plan.today, ...fresh].some((other) => areSiblings(conceptId, other))) fresh.push(conceptId);
  }
  const dueDays = cards.map(({ memory }) => Math.max(memory.dueDay, day + 1));
  return {
    plan,
    fresh,
    returns: returns.filter((one) => one.day === day && askable.has(one.conceptId)),
    answered: asks.filter(({ state }) => state === 'answered').length,
    later: plan.later,
    nextDay: dueDays.length === 0 ? null : Math.min(...dueDays),
  };
}
