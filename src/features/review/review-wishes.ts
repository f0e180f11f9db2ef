/** How a member wants to be reviewed. */
export interface ReviewWishes {
  /** Cards on one day. */
  readonly dailyCap: number;
  /** Days of the week on which less is asked, 0 for Sunday. */
  readonly easyDays: readonly number[];
  /** The first day of study on which it goes on; null: not paused. */
  readonly pausedUntil: number | null;
}

/** Five to ten cards take some three minutes; more is put off after a week. */
export const usualWishes: ReviewWishes = { dailyCap: 8, easyDays: [], pausedUntil: null };
export const dailyCapRange = { from: 1, to: 30 } as const;
/** Paused without an end. */
export const forGood = Number.MAX_SAFE_INTEGER;
