/** Sentences about the study's set-up, its week, its meetings and who presents. Everything that goes in is words already. */
export interface WeekMessages {
  readonly week: {
    readonly title: string;
    readonly number: (number: string, of: string) => string;
    readonly book: (book: string) => string;
    readonly chapters: (chapters: string) => string;
    readonly deadline: (when: string) => string;
    readonly meeting: (when: string) => string;
    readonly moved: string;
    readonly skipped: string;
    readonly presenter: (name: string) => string;
    readonly noPresenter: string;
    readonly coming: (names: string) => string;
    readonly late: (names: string) => string;
    readonly absent: (names: string) => string;
    readonly nobodyYet: string;
    readonly more: (names: string, others: string) => string;
    /** Counts: handed in, of how many, still missing. */
    readonly notes: (handedIn: string, members: string, missing: string) => string;
    readonly passes: (passed: string) => string;
    readonly over: string;
    readonly none: (command: string) => string;
    readonly changed: string;
    readonly buttons: Readonly<
      Record<
        'present' | 'late' | 'absent' | 'join' | 'leave' | 'pass' | 'swap' | 'presented' | 'privacy' | 'setUp',
        string
      >
    >;
    readonly answered: Readonly<Record<'present' | 'late' | 'absent', string>>;
    readonly joined: string;
    readonly joinedAlready: string;
    readonly left: string;
    readonly leftAlready: string;
    readonly passed: (chapters: string) => string;
    readonly passTakenBack: (chapters: string) => string;
    readonly noPassToTakeBack: string;
    readonly mayNotPass: {
      readonly 'passed-already': string;
      readonly 'handed-in': string;
      readonly 'two-running': string;
      readonly 'no-more-passes': (most: string) => string;
    };
    readonly presented: (chapters: string) => string;
    readonly notYourTurn: string;
    readonly propose: {
      readonly move: string;
      readonly choice: (when: string) => string;
      readonly skip: (when: string) => string;
      readonly skipIt: string;
      readonly restore: (when: string) => string;
      readonly restoreIt: string;
      readonly past: string;
      readonly noWeek: string;
    };
    readonly announce: {
      readonly moved: (chapters: string, when: string) => string;
      readonly skipped: (chapters: string, when: string) => string;
      readonly restored: (chapters: string, when: string) => string;
    };
    readonly swap: {
      readonly ask: (when: string) => string;
      readonly noTurn: string;
      readonly nobody: string;
      readonly option: (name: string, chapters: string, when: string) => string;
      readonly sent: (name: string) => string;
      readonly request: (name: string, own: string, theirs: string) => string;
      readonly accept: string;
      readonly decline: string;
      readonly accepted: (one: string, other: string) => string;
      readonly declined: (name: string) => string;
      readonly youDeclined: string;
      readonly gone: string;
    };
    readonly form: {
      readonly title: string;
      readonly channel: string;
      readonly book: string;
      readonly weeks: string;
      readonly weeksHint: string;
      readonly firstMeeting: string;
      readonly time: string;
      readonly rhythm: string;
      readonly every: Readonly<Record<'1' | '2', string>>;
      readonly deadline: string;
      readonly deadlines: Readonly<Record<'60' | '720' | '1440' | '2880', string>>;
      readonly presenters: string;
      readonly turns: Readonly<Record<'yes' | 'no', string>>;
      readonly passes: string;
      readonly passCount: (most: string) => string;
      readonly zone: (zone: string) => string;
      readonly save: string;
      readonly wrongWeeks: (line: string, text: string) => string;
      readonly noWeeks: string;
      readonly cannotPost: string;
      readonly conflict: string;
      readonly open: string;
      readonly done: (book: string) => string;
      readonly doneChanged: (book: string) => string;
    };
    readonly reminder: {
      readonly meeting: (when: string, chapters: string) => string;
      readonly presents: (name: string) => string;
      readonly notes: (chapters: string, when: string) => string;
      readonly whoAreYou: (command: string) => string;
      /** Notes on the chapter stand there whose authors are nobody's yet. */
      readonly whose: (chapters: string, authors: string, command: string) => string;
    };
  };
}
