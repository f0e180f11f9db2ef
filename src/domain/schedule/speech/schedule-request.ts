import type { BeyondCron } from './beyond-cron.ts';

/** Days on which something is to happen. */
export type Recurrence =
  | { readonly kind: 'daily' }
  /** 0 is Sunday; empty: every week, but on which day was not said. */
  | { readonly kind: 'weekly'; readonly weekdays: readonly number[]; readonly everyWeeks: 1 | 2 }
  | { readonly kind: 'monthly'; readonly days: readonly number[] };

/** A time of day as it was said. */
export type SaidTime =
  | { readonly kind: 'exact'; readonly hour: number; readonly minute: number }
  /** `9시`: one of several hours. */
  | { readonly kind: 'either'; readonly hours: readonly number[]; readonly minute: number }
  /** The border of two days: with a weekday nobody knows on which side of it. */
  | { readonly kind: 'midnight'; readonly minute: number };

/** A time that is none, such as 25시, or that cannot be told apart from another. */
export const unreadable: SaidTime = { kind: 'either', hours: [], minute: 0 };

/** What was understood of a sentence's days and times, and the words that are left. */
export interface SaidWhen {
  readonly recurrence: Recurrence | null;
  /** Weekdays without a word for how often: the next one, or every one. */
  readonly loneWeekdays: readonly number[];
  readonly times: readonly SaidTime[];
  readonly rest: string;
}

/** A schedule as it is proposed. */
export interface ScheduleDraft {
  /** Five fields. */
  readonly schedule: string;
  /** 2: every other week, from the first date on; cron has no word for it. */
  readonly everyWeeks: 1 | 2;
  readonly task: string;
  /** What a reminder says; null for other tasks. */
  readonly text: string | null;
  /** What a task is told besides; a quiz's `topic` and `count`. */
  readonly settings: Readonly<Record<string, string | number>>;
  /** As mentioned: `study` or a channel's id; null: where it was said. */
  readonly channel: string | null;
  /** Members' ids, in direct messages; `me` is whoever asks; null: a channel. */
  readonly members: readonly string[] | null;
}

/** What must be asked before anything is proposed. */
export interface ScheduleQuestion {
  /**
   * `half-of-day`: morning or evening. `midnight`: the night before or after the day. `time`, `days`, `weekday`, `text`: not said.
   * `stop`, `bounds`: an end, a first or last day, days left out. `once`: on a day that does not come again. The others are what a schedule has no words for.
   */
  readonly about:
    | 'half-of-day'
    | 'midnight'
    | 'time'
    | 'days'
    | 'weekday'
    | 'text'
    | 'once'
    | 'stop'
    | 'bounds'
    | BeyondCron;
  /** The drafts that can be meant, to be offered as buttons; empty where it must be said in words. */
  readonly choices: readonly ScheduleDraft[];
}

export type ScheduleRequest =
  | { readonly kind: 'proposed'; readonly draft: ScheduleDraft }
  | { readonly kind: 'ambiguous'; readonly question: ScheduleQuestion }
  /** A task that is known by its word and that cannot be scheduled here. */
  | { readonly kind: 'unavailable'; readonly task: string }
  | { readonly kind: 'not-understood' };
