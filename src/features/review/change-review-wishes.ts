import { calendarOf } from '../../domain/review/calendar-of.ts';
import { studyDayOf } from '../../domain/review/study-day.ts';
import type { Learner, ReviewWishStore } from './ports.ts';
import { dailyCapRange, forGood, type ReviewWishes, usualWishes } from './review-wishes.ts';

/** What a member changes. `days` of a pause: null means until they come back. */
export type WishChange =
  | { readonly kind: 'show' }
  | { readonly kind: 'cap'; readonly cards: number }
  /** Days of the week, 0 for Sunday; none: no easy days. */
  | { readonly kind: 'easy-days'; readonly days: readonly number[] }
  | { readonly kind: 'pause'; readonly days: number | null }
  | { readonly kind: 'resume' };

export type ChangeReviewWishes = (
  learner: Learner & { readonly timeZone: string },
  change: WishChange,
) => Promise<{
  readonly wishes: ReviewWishes;
  /** Whether it is paused today. */
  readonly isPaused: boolean;
}>;

/** Longer pauses have no end that anybody could know. */
const longestPause = 365;

/** Reads and changes how a member wants to be reviewed; bounds are kept to without a word. */
export function createChangeReviewWishes(deps: {
  readonly wishes: ReviewWishStore;
  readonly now: () => number;
}): ChangeReviewWishes {
  return async ({ teamId, memberId, timeZone }, change) => {
    const learner = { teamId, memberId };
    const nowMs = deps.now();
    const today = studyDayOf(nowMs, calendarOf(timeZone));
    const before = (await deps.wishes.ofMember(learner)) ?? usualWishes;
    const wishes = changed(before, change, today);
    if (change.kind !== 'show') await deps.wishes.save(learner, wishes, nowMs);
    return { wishes, isPaused: wishes.pausedUntil !== null && today < wishes.pausedUntil };
  };
}

function changed(before: ReviewWishes, change: WishChange, today: number): ReviewWishes {
  switch (change.kind) {
    case 'show':
      return before;
    case 'cap':
      return { ...before, dailyCap: Math.min(dailyCapRange.to, Math.max(dailyCapRange.from, change.cards)) };
    case 'easy-days':
      return { ...before, easyDays: [...new Set(change.days)].toSorted((a, b) => a - b) };
    case 'pause':
      return {
        ...before,
        pausedUntil: change.days === null ? forGood : today + Math.min(longestPause, Math.max(1, change.days)),
      };
    case 'resume':
      return { ...before, pausedUntil: null };
  }
}
