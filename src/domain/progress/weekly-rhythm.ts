/** How a member kept a weekly rhythm. There is no streak to lose: a missed week costs nothing that is shown. */
export interface WeeklyRhythm {
  /** Weeks in which something was done, of the last `window` weeks that are over. */
  readonly kept: number;
  readonly window: number;
  /** Weeks missed in the window and forgiven. */
  readonly mercy: number;
  /** Whether the rhythm stands, mercy included. */
  readonly stands: boolean;
  readonly thisWeek: boolean;
}

/** A month is long enough to be a rhythm and short enough to begin anew. */
const window = 4;
/** Illness, holidays, work: one week in four is everybody's. */
const mercyWeeks = 1;

/**
 * From weeks with something done in them, newest last, the running one at the end; `paused` weeks (vacation, a skipped
 * meeting) count as neither kept nor missed.
 */
export function weeklyRhythm(weeks: readonly ('done' | 'nothing' | 'paused')[]): WeeklyRhythm {
  const over = weeks.slice(0, -1).filter((week) => week !== 'paused');
  const seen = over.slice(-window);
  const kept = seen.filter((week) => week === 'done').length;
  const missed = seen.length - kept;
  const mercy = Math.min(missed, mercyWeeks);
  return {
    kept,
    window: seen.length,
    mercy,
    stands: kept > 0 && missed <= mercyWeeks,
    thisWeek: weeks.at(-1) === 'done',
  };
}
