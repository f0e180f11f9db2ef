import { calendarOf } from './calendar-of.ts';
import type { Memory } from './memory.ts';
import type { Scheduler } from './open-scheduler.ts';
import { countingEntries, type RecallEntry } from './recall-entry.ts';

/** What a member remembers of a concept by all that was recorded of it; null before the first review. */
export type Remember = (entries: readonly RecallEntry[]) => Memory | null;

/** The same entries give the same memory, so that what is stored of it can always be made again. */
export function createRemember({ replay }: Pick<Scheduler, 'replay'>): Remember {
  return (entries) => {
    const [first] = entries;
    if (first === undefined) return null;
    const recalls = countingEntries(entries).flatMap(({ atMs, rating, timeZone, rolloverMs }) =>
      rating === null ? [] : [{ atMs, rating, calendar: calendarOf(timeZone, rolloverMs) }],
    );
    return replay(recalls, `${first.memberId}:${first.conceptId}`).at(-1) ?? null;
  };
}
