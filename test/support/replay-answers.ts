import { calendarOf } from '#src/domain/review/calendar-of.ts';
import type { Memory } from '#src/domain/review/memory.ts';
import type { MemorySettings } from '#src/domain/review/memory-settings.ts';
import { openScheduler } from '#src/domain/review/open-scheduler.ts';
import type { Rating } from '#src/domain/review/rating.ts';

/** As the published vectors count: days begin at midnight in UTC. */
export const vectorCalendar = calendarOf('UTC', 0);

/** The memory after answers at these times. */
export function replay(settings: MemorySettings, answers: readonly (readonly [atMs: number, rating: Rating])[]) {
  return openScheduler(settings).replay(
    answers.map(([atMs, rating]) => ({ atMs, rating, calendar: vectorCalendar })),
    'one',
  );
}

export function lastOf(memories: readonly Memory[]): Memory {
  const last = memories.at(-1);
  if (last === undefined) throw new Error('No memory');
  return last;
}
