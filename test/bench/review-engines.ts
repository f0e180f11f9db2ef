import { calendarOf } from '#src/domain/review/calendar-of.ts';
import type { Recall } from '#src/domain/review/memory.ts';
import { tutorSettings } from '#src/domain/review/memory-settings.ts';
import { openScheduler } from '#src/domain/review/open-scheduler.ts';
import { type Rating, ratings } from '#src/domain/review/rating.ts';

const dayMs = 86_400_000;

/** An answer on a day. */
export interface DayAnswer {
  readonly day: number;
  readonly rating: Rating;
}

/** A way to schedule reviews and to predict them. */
export interface Engine {
  readonly name: string;
  /** Days until the next review after a history. */
  readonly interval: (history: readonly DayAnswer[], seed: string) => number;
  /** The probability of a right answer so many days after a history. */
  readonly predict: (history: readonly DayAnswer[], days: number) => number;
}

/** The tutor's own room, at noon in Seoul. */
export function tutorEngine(): Engine {
  const scheduler = openScheduler(tutorSettings);
  const calendar = calendarOf('Asia/Seoul');
  const memoryOf = (history: readonly DayAnswer[], seed: string) => {
    const recalls = history.map(({ day, rating }): Recall => ({ atMs: day * dayMs + dayMs / 8, rating, calendar }));
    return scheduler.replay(recalls, seed).at(-1);
  };
  return {
    name: 'the tutor',
    interval: (history, seed) => memoryOf(history, seed)?.intervalDays ?? 1,
    predict: (history, days) => scheduler.recallAfter(days, memoryOf(history, '')?.stability ?? 1),
  };
}

/** SM-2 as Wozniak published it in 1990; its interval is taken for the days until recall falls to 90 %. */
export const sm2: Engine = {
  name: 'SM-2',
  interval: (history) => sm2Interval(history),
  predict: (history, days) => 0.9 ** (days / sm2Interval(history)),
};

function sm2Interval(history: readonly DayAnswer[]): number {
  let [interval, ease, row] = [1, 2.5, 0];
  for (const { rating } of history) {
    const quality = rating === ratings.again ? 2 : rating + 1;
    if (rating === ratings.again) [interval, row] = [1, 0];
    else {
      row += 1;
      interval = row === 1 ? 1 : row === 2 ? 6 : Math.round(interval * ease);
    }
    ease = Math.max(1.3, ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02));
  }
  return Math.min(180, interval);
}

const boxes = [1, 3, 7, 14, 30];

/** Leitner's boxes: on with every right answer, back to the first with a wrong one. */
export const leitner: Engine = {
  name: 'Leitner 1-3-7-14-30',
  interval: (history) => boxOf(history),
  predict: (history, days) => 0.9 ** (days / boxOf(history)),
};

function boxOf(history: readonly DayAnswer[]): number {
  let box = -1;
  for (const { rating } of history) box = rating === ratings.again ? 0 : Math.min(boxes.length - 1, box + 1);
  return boxes[Math.max(0, box)] ?? 1;
}
