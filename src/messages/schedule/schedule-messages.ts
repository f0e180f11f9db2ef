import type { ScheduleQuestion } from '../../domain/schedule/speech/schedule-request.ts';
/** What may be wrong with a command of kubectl's. */
export type WrongCommand =
  | 'open-quote'
  | 'unknown-verb'
  | 'unknown-resource'
  | 'missing-resource'
  | 'missing-name'
  | 'extra-word'
  | 'unknown-flag'
  | 'missing-flag'
  | 'wrong-value';

/** What became of one reminder. */
export interface WhyReminder {
  readonly state: 'sent' | 'waiting' | 'held' | 'failed' | 'dropped';
  readonly cronJob: string;
  /** `quiet-hours`, `snoozed`, `vacation`, `holiday`, `done`; null: nothing in particular. */
  readonly because: string | null;
}

/** Sentences about schedules and reminders. */
export interface ScheduleMessages {
  readonly schedule: {
    /** A command of kubectl's that was not understood. */
    readonly wrong: Readonly<Record<WrongCommand, (given: string, known: readonly string[]) => string>>;
    readonly maybe: (guess: string) => string;
    readonly none: (resource: string) => string;
    readonly notFound: (resource: string, name: string) => string;
    readonly exists: (resource: string, name: string) => string;
    readonly invalid: string;
    readonly tooMany: (limit: number) => string;
    readonly changedMeanwhile: (name: string) => string;
    readonly editorHere: string;
    /** A text so long that Slack does not carry it whole. */
    readonly tooLongHere: string;
    /** What helps against a word of Slack's that stands in a failure. */
    readonly remedies: Readonly<Record<string, string>>;
    readonly applied: Readonly<
      Record<'created' | 'configured' | 'unchanged' | 'suspended' | 'resumed', (name: string) => string>
    >;
    readonly wouldApply: (name: string) => string;
    readonly deleted: (object: string) => string;
    readonly started: (run: string) => string;
    readonly wouldStart: (run: string) => string;
    readonly next: (dates: readonly string[]) => string;
    readonly suspendedNow: string;
    readonly noChange: string;
    readonly warning: {
      readonly skipped: (when: string, safer: string | null) => string;
      readonly doubled: (when: string, safer: string | null) => string;
      readonly shortMonths: (day: number) => string;
      readonly neverStarts: string;
      readonly tooOften: (seconds: number) => string;
      readonly shortDeadline: (seconds: number) => string;
    };
    readonly proposal: string;
    readonly asks: Readonly<Record<ScheduleQuestion['about'], string>>;
    readonly choice: (dates: readonly string[]) => string;
    readonly unavailable: (task: string) => string;
    readonly needsChannel: string;
    readonly buttons: Readonly<
      Record<
        'create' | 'edit' | 'preview' | 'resume' | 'suspend' | 'runNow' | 'describe' | 'apply' | 'cancel' | 'open',
        string
      >
    >;
    readonly editor: {
      readonly title: string;
      readonly label: string;
      readonly confirm: string;
      readonly done: string;
    };
    readonly preview: (name: string) => string;
    readonly nothingToSay: string;
    /** By task: what is written only when its time has come. */
    readonly writtenThen: Readonly<Record<string, string>>;
    /** To an organiser: how far a run's deliveries to members are. `dropped`: nothing to say to them any more. */
    readonly delivering: (
      counts: Readonly<Record<'all' | 'sent' | 'waiting' | 'held' | 'dropped' | 'failed', number>>,
    ) => string;
    /** A file that came with `apply` is not read. */
    readonly attached: Readonly<Record<'several' | 'too-large' | 'unreadable' | 'not-text', string>>;
    /** To the organisers, above what a newer shipped manifest would change. */
    readonly newerShipped: (name: string) => string;
    /** To the organisers: a run failed for good. */
    readonly failed: (run: string, reason: string, detail: string | null) => string;
  };
  readonly reminders: {
    readonly snoozed: (about: string | null, until: string | null) => string;
    readonly askHowLong: string;
    readonly choices: Readonly<Record<'hour' | 'tomorrow' | 'next-week' | 'until-back', string>>;
    readonly back: string;
    readonly nothingYet: string;
    /** How a channel is set now; null: no limit, no quiet hours. */
    readonly channelNow: (limit: number | null, hours: string | null) => string;
    readonly why: (value: WhyReminder, when: string, until: string) => string;
    /** Schedules that say nothing, at least one; `more` others are not named. */
    readonly suspended: (names: readonly string[], more: number) => string;
    readonly settings: {
      readonly title: string;
      readonly open: string;
      readonly quietFrom: string;
      readonly quietTo: string;
      readonly noQuiet: string;
      readonly vacationFrom: string;
      readonly vacationTo: string;
      readonly holidays: string;
      readonly noHolidays: string;
      readonly koreanHolidays: string;
      /** Above the two choices that most members take. */
      readonly usualHolidays: string;
      /** Days of one region are not among the holidays. */
      readonly wholeCountry: string;
      /** Label of how long to be left in peace from now on. */
      readonly snooze: string;
      /** Ends what was snoozed. */
      readonly wake: string;
      readonly save: string;
      readonly saved: string;
      readonly wrongDates: string;
      readonly now: string;
    };
    /** Of the window in which organisers set a channel. */
    readonly channelSettings: {
      readonly title: string;
      readonly open: string;
      readonly channel: string;
      readonly limit: string;
      readonly noLimit: string;
      readonly limitOf: (limit: number) => string;
      readonly emptyStays: string;
    };
  };
}
