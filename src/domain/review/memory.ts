import type { Rating } from './rating.ts';
import type { StudyCalendar } from './study-day.ts';

/** One answer from memory. */
export interface Recall {
  /** Epoch milliseconds of the answer. */
  readonly atMs: number;
  readonly rating: Rating;
  /** Where the member was. */
  readonly calendar: StudyCalendar;
}

export type MemoryState = 'Learning' | 'Review' | 'Relearning';

/** What is known of somebody's memory of something after an answer. */
export interface Memory {
  /** Days until the probability of recall falls to 90 %. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  readonly state: MemoryState;
  /** 0 while it is learned by steps of minutes. */
  readonly intervalDays: number;
  readonly reviewedMs: number;
  readonly dueMs: number;
  /** The day of study of the last answer and of the next one, in the calendar of the last answer. */
  readonly reviewedDay: number;
  readonly dueDay: number;
  /** Answers so far, and how often something known was forgotten. */
  readonly reps: number;
  readonly lapses: number;
}
