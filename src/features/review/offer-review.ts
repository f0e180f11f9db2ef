import { calendarOf } from '../../domain/review/calendar-of.ts';
import { studyDayOf } from '../../domain/review/study-day.ts';
import type { Learner, ReviewItems, ReviewStore, ReviewWishStore } from './ports.ts';
import { type ReadDayDeps, readDay } from './read-day.ts';
import { usualWishes } from './review-wishes.ts';

/** A member to whom a review is worth offering. */
export interface ReviewOffer extends Learner {
  readonly cards: number;
}

/** How many cards are due for a member and not answered yet today; 0 while paused, and once anything was answered today. */
export type DueToday = (learner: Learner, timeZone: string) => Promise<number>;

export interface DueTodayDeps extends ReadDayDeps {
  readonly wishes: Pick<ReviewWishStore, 'ofMember'>;
  readonly items: Pick<ReviewItems, 'list'>;
  readonly now: () => number;
}

/** Whoever has begun today needs no reminder. */
export function createDueToday(deps: DueTodayDeps): DueToday {
  return async (learner, timeZone) => {
    const nowMs = deps.now();
    const day = studyDayOf(nowMs, calendarOf(timeZone));
    const wishes = (await deps.wishes.ofMember(learner)) ?? usualWishes;
    if (wishes.pausedUntil !== null && day < wishes.pausedUntil) return 0;
    const items = await deps.items.list(['approved']);
    const { plan, answered } = await readDay(learner, { day, wishes, items, nowMs }, deps);
    return answered > 0 ? 0 : plan.today.length;
  };
}

/** Everybody to whom a review is worth offering now. */
export type ListReviewOffers = () => Promise<readonly ReviewOffer[]>;

export function createListReviewOffers(deps: {
  readonly reviews: Pick<ReviewStore, 'learners'>;
  readonly timeZoneOf: (memberId: string) => Promise<string>;
  readonly dueToday: DueToday;
}): ListReviewOffers {
  return async () => {
    const offers: ReviewOffer[] = [];
    for (const learner of await deps.reviews.learners()) {
      const cards = await deps.dueToday(learner, await deps.timeZoneOf(learner.memberId));
      if (cards > 0) offers.push({ ...learner, cards });
    }
    return offers;
  };
}
