import type { Locale } from '../../domain/locale.ts';
import { arrangeOptions } from '../../domain/quiz/arrange-options.ts';
import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import { seededChance } from '../../domain/quiz/seeded-chance.ts';
import { calendarOf } from '../../domain/review/calendar-of.ts';
import { studyDayOf } from '../../domain/review/study-day.ts';
import { chooseItem } from './choose-item.ts';
import type { Learner, ReviewItems, ReviewStore, ReviewWishStore } from './ports.ts';
import { type DayCards, readDay } from './read-day.ts';
import type { ReviewAsk } from './review-ask.ts';
import { usualWishes } from './review-wishes.ts';

/** What a member is shown next. */
export type NextCard =
  /** `isNew`: nobody has shown it yet. */
  | {
      readonly kind: 'card';
      readonly ask: ReviewAsk;
      readonly item: QuizItem;
      readonly left: number;
      readonly isNew: boolean;
    }
  /** `untilDay`: the day of study on which it goes on. */
  | { readonly kind: 'paused'; readonly untilDay: number }
  /** Nothing more today. `later`: due, but kept for the days to come. `nextDay`: when something is due; null: never. */
  | {
      readonly kind: 'done';
      readonly answered: number;
      readonly later: number;
      readonly today: number;
      readonly nextDay: number | null;
    }
  /** There is no question that could be asked. */
  | { readonly kind: 'no-items' };

export type GiveNextCard = (
  asker: Learner & { readonly timeZone: string; readonly locale: Locale },
) => Promise<NextCard>;

export interface NextCardDeps {
  readonly reviews: Pick<ReviewStore, 'cards' | 'asksOfDay' | 'openAsks' | 'lastAsked' | 'returns' | 'commit'>;
  readonly wishes: Pick<ReviewWishStore, 'ofMember'>;
  readonly items: Pick<ReviewItems, 'list'>;
  readonly areSiblings: (a: string, b: string) => boolean;
  readonly recallAfter: (days: number, stability: number) => number;
  readonly now: () => number;
  readonly newId: () => string;
}

/** Gives the card that waits for an answer, else one that comes back, else what the day's plan has next, else something new. */
export function createGiveNextCard(deps: NextCardDeps): GiveNextCard {
  return async (asker) => {
    const { teamId, memberId, timeZone, locale } = asker;
    const learner = { teamId, memberId };
    const nowMs = deps.now();
    const day = studyDayOf(nowMs, calendarOf(timeZone));
    const wishes = (await deps.wishes.ofMember(learner)) ?? usualWishes;
    if (wishes.pausedUntil !== null && day < wishes.pausedUntil) {
      return { kind: 'paused', untilDay: wishes.pausedUntil };
    }
    const items = await deps.items.list(['approved']);
    const waiting = await waitingCard(learner, day, items);
    const cards = await readDay(learner, { day, wishes, items, nowMs }, deps);
    if (waiting !== null) return { ...waiting, kind: 'card', left: leftOf(cards), isNew: false };
    for (const candidate of candidatesOf(cards)) {
      const lastAsked = await deps.reviews.lastAsked(learner, candidate.conceptId);
      const item = chooseItem(items, { conceptId: candidate.conceptId, locale, lastAsked });
      if (item === null) continue;
      const ask = askOf(item, { ...learner, ...candidate, day, nowMs, timeZone });
      if (candidate.returning !== null && !(await take(candidate.returning))) continue;
      await deps.reviews.commit({ ask: { version: null, after: ask }, entries: [] });
      return { kind: 'card', ask, item, left: Math.max(0, leftOf(cards) - 1), isNew: true };
    }
    if (items.length === 0) return { kind: 'no-items' };
    const { answered, later, nextDay } = cards;
    return { kind: 'done', answered, later, today: day, nextDay };
  };

  /** The card that is open already; those of other days and of questions that are gone are closed. */
  async function waitingCard(learner: Learner, day: number, items: readonly QuizItem[]) {
    for (const ask of await deps.reviews.openAsks(learner)) {
      const item = items.find(({ id }) => id === ask.itemId);
      if (item !== undefined && ask.day === day) return { ask, item };
      const after = { ...ask, state: item === undefined ? 'gone' : 'passed', version: ask.version + 1 } as const;
      await deps.reviews.commit({ ask: { version: ask.version, after }, entries: [] });
    }
    return null;
  }

  /** What comes back does so once. */
  function take(returning: ReviewAsk): Promise<boolean> {
    const after = { ...returning, returnMs: null, version: returning.version + 1 };
    return deps.reviews.commit({ ask: { version: returning.version, after }, entries: [] });
  }

  function askOf(
    item: QuizItem,
    given: Learner & {
      readonly conceptId: string;
      readonly returning: ReviewAsk | null;
      readonly day: number;
      readonly nowMs: number;
      readonly timeZone: string;
    },
  ): ReviewAsk {
    const id = deps.newId();
    const [arranged] = arrangeOptions([item], seededChance(id));
    return {
      ...{ id, teamId: given.teamId, memberId: given.memberId, conceptId: given.conceptId, itemId: item.id },
      ...{ options: arranged?.options ?? [], right: arranged?.right ?? 0 },
      ...{ day: given.day, askedMs: given.nowMs, timeZone: given.timeZone },
      ...{ state: 'open', showsOptions: item.kind !== 'gap', hints: 0, undone: 0, answer: null },
      ...{ isReturn: given.returning !== null, returnMs: null, channelId: null, messageTs: null, version: 0 },
    };
  }
}

/** What may be asked now, in order. */
function candidatesOf({ returns, plan, fresh }: DayCards) {
  return [
    ...returns.map((returning) => ({ conceptId: returning.conceptId, returning })),
    ...[...plan.today, ...fresh].map((conceptId) => ({ conceptId, returning: null })),
  ];
}

function leftOf({ returns, plan, fresh }: DayCards): number {
  return returns.length + plan.today.length + fresh.length;
}
