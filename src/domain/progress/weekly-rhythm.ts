/** How somebody's weeks of study went. */
export interface WeeklyRhythm {
  /** Days of study in this week so far. */
  readonly thisWeek: number;
  /** Days that make a week. */
  readonly goal: number;
  /** Weeks in a row that were kept, this one counted once it is. */
  readonly weeks: number;
  /** How many weeks of that row were let pass. */
  readonly mercy: number;
}

/** Twice a week is what spaced reviews need at the least: something that is due comes up in time. */
const usualGoal = 2;
/** After a week that was let pass, so many must be kept before the next one is: life happens, once a month. */
const keptPerMercy = 3;
/** Further back nobody looks. */
const mostWeeks = 104;

/**
 * Counts weeks in which a goal was reached, back from today. A missed week between kept ones is let pass, with at least three kept
 * ones before the next; this week is not missed before it ends.
 * @param days days of study on which something was answered, counted from 1970-01-01
 */
export function weeklyRhythm(days: readonly number[], today: number, goal = usualGoal): WeeklyRhythm {
  const counts = new Map<number, number>();
  for (const day of new Set(days)) counts.set(weekOf(day), (counts.get(weekOf(day)) ?? 0) + 1);
  const isKept = (week: number) => (counts.get(week) ?? 0) >= goal;
  const current = weekOf(today);
  let [weeks, mercy, sinceMercy] = [0, 0, keptPerMercy];
  for (let week = isKept(current) ? current : current - 1; week > current - mostWeeks; week -= 1) {
    if (isKept(week)) {
      weeks += 1;
      sinceMercy += 1;
    } else if (sinceMercy >= keptPerMercy && isKept(week - 1)) {
      mercy += 1;
      sinceMercy = 0;
    } else break;
  }
  return { thisWeek: counts.get(current) ?? 0, goal, weeks, mercy };
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}
