import type { Locale } from '../domain/locale.ts';
import type { FieldsMessages } from './fields/fields-messages.ts';

/** What can be asked for by name, as help explains it. */
export type HelpTopic = 'explain' | 'ask' | 'search' | 'quiet' | 'help' | 'iam' | 'organiser' | 'usage' | 'hint';

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

/** How a verb is used: what stands after the command's name, and one sentence on what comes of it. */
export interface VerbHelp {
  readonly usage: readonly string[];
  readonly about: string;
}

/** Every sentence a member can read, in one language. Words that go in are data and are not escaped here. */
export interface Messages {
  readonly locale: Locale;
  /** A member as addressed in a sentence: `하늘님`. */
  readonly person: (name: string) => string;
  readonly people: (names: readonly string[]) => string;
  /** A stretch of reading: `3시간 30분`. */
  readonly duration: (minutes: number) => string;
  /** A moment in the group's time zone: `11/30(월) 오전 9시`. */
  readonly dateTime: (epochMs: number, timeZone: string) => string;
  /** `12줄`, `12–14줄`. */
  readonly lines: (startLine: number, endLine: number) => string;
  readonly answer: {
    readonly asked: (name: string, question: string) => string;
    readonly sample: string;
    readonly card: string;
    readonly openQuestion: string;
    /** A quoted note writes a name otherwise than the cards. */
    readonly correction: (written: string, right: string) => string;
    readonly more: string;
    readonly why: string;
    readonly helpful: string;
    readonly notHelpful: string;
    readonly goOn: string;
    readonly share: string;
    readonly goOnInDm: string;
    readonly thanks: string;
    readonly shared: (name: string) => string;
    readonly sharedDone: string;
    readonly goneToDm: string;
    /** Why only the asker sees it. */
    readonly privately: {
      readonly asked: string;
      readonly quiet: string;
      readonly notMember: (command: string) => string;
    };
    /** Shown while the notes are searched. */
    readonly working: string;
  };
  /** While and after a language model writes. */
  readonly model: {
    /** `노트 42개에서 찾은 5곳을 읽고 있어요…` */
    readonly reading: (notes: number, passages: number) => string;
    readonly stopped: string;
    readonly unchecked: string;
    readonly failed: string;
    /** `day` is `2026-11-27`, the day from which there is budget again. */
    readonly overBudget: (day: string) => string;
  };
  readonly notInNotes: {
    readonly 'no-match': string;
    readonly 'small-talk': string;
    readonly empty: string;
    readonly nearest: string;
    readonly askGroup: string;
    readonly askedGroup: string;
  };
  readonly groupQuestion: { readonly asks: (name: string) => string; readonly please: string };
  readonly source: {
    readonly title: string;
    readonly marked: string;
    readonly open: string;
    readonly author: (name: string) => string;
  };
  readonly why: {
    readonly title: string;
    readonly question: string;
    readonly standalone: string;
    readonly concepts: string;
    readonly noConcepts: string;
    readonly hits: string;
    readonly noHits: string;
    readonly confidence: (percent: number) => string;
    readonly modelWrote: string;
    /** How many of its claims were not confirmed. */
    readonly modelCut: (claims: number) => string;
    readonly modelDeclined: string;
    readonly modelFailed: (reason: string) => string;
    readonly modelUsed: (tokens: number) => string;
  };
  readonly search: {
    readonly found: (words: string, count: number) => string;
    readonly nothing: (words: string) => string;
  };
  readonly quiet: {
    readonly turnedOn: string;
    readonly turnedOff: string;
    readonly isOn: (command: string) => string;
    readonly isOff: (command: string) => string;
    readonly turnOn: string;
    readonly turnOff: string;
    /** In a thread: without a mention the tutor says nothing there. */
    readonly threadOn: string;
    readonly threadOff: string;
    readonly channelsOnly: string;
  };
  readonly nearMiss: { readonly offer: string; readonly askInstead: string };
  readonly claim: {
    readonly asked: (author: string) => string;
    readonly confirmed: (author: string) => string;
    readonly rejected: (author: string) => string;
    readonly unknownAuthor: (author: string, known: readonly string[]) => string;
    readonly taken: (author: string) => string;
    readonly toOrganiser: (member: string, author: string) => string;
    readonly confirm: string;
    readonly reject: string;
    readonly done: (member: string, author: string) => string;
    readonly refused: (member: string, author: string) => string;
    /** Nobody claims this any more. */
    readonly settled: string;
  };
  readonly organiser: {
    readonly are: (names: readonly string[]) => string;
    readonly none: string;
    readonly added: (names: readonly string[]) => string;
    readonly removed: (names: readonly string[]) => string;
    readonly notAllowed: string;
  };
  /** Help that leaves the answer to the member. */
  readonly hint: {
    readonly where: (source: string, heading: string) => string;
    readonly question: (topic: string, heading: string) => string;
    /** Beside a question that the notes can answer next. */
    readonly first: string;
    readonly gap: string;
    readonly next: string;
    readonly answer: string;
  };
  /** What the model costs, for organisers. */
  readonly usage: {
    readonly noModel: string;
    readonly month: (calls: number, tokens: number) => string;
    readonly limit: (tokens: number) => string;
    readonly cost: (dollars: string) => string;
    readonly today: string;
    readonly nobody: string;
    readonly member: (name: string, calls: number, tokens: number) => string;
  };
  readonly help: {
    readonly overview: string;
    readonly anyWords: string;
    readonly inThreads: string;
    readonly schedules: (command: string) => string;
    readonly privately: string;
    readonly verbs: Readonly<Record<HelpTopic, VerbHelp>>;
  };
  readonly home: {
    readonly title: string;
    readonly knows: (notes: number, cards: number) => string;
    readonly knowsNothing: string;
    readonly authors: (names: readonly string[], others: number) => string;
    readonly samplesOnly: string;
    readonly howTitle: string;
    readonly how: (command: string) => string;
    readonly tryTitle: string;
    readonly youAre: (author: string) => string;
    readonly whoAreYou: (command: string) => string;
  };
  /** How a group that has only the samples comes to its own notes. */
  readonly ownNotes: string;
  readonly welcome: {
    readonly hello: string;
    /** Whose notes these are, where they are only samples. */
    readonly samples: string;
    /** In a channel. */
    readonly how: (command: string) => string;
    readonly howDirect: string;
    /** Above questions to press. */
    readonly press: string;
  };
  readonly fields: FieldsMessages;
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
      readonly neverStarts: string;
      readonly tooOften: (seconds: number) => string;
      readonly shortDeadline: (seconds: number) => string;
    };
    readonly proposal: string;
    readonly asks: Readonly<Record<'half-of-day' | 'midnight' | 'time' | 'days' | 'weekday' | 'text', string>>;
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
      readonly save: string;
      readonly saved: string;
      readonly wrongDates: string;
      readonly now: string;
    };
  };
  /** Above questions offered in a direct message. */
  readonly prompts: { readonly title: string };
  readonly empty: string;
  readonly tooLong: (length: number, limit: number) => string;
  readonly error: (reference: string) => string;
  readonly unavailable: string;
  readonly gone: {
    readonly changed: (path: string) => string;
    readonly deleted: (path: string) => string;
    readonly unreadable: (path: string) => string;
    readonly answer: string;
    readonly thread: string;
    readonly button: string;
    readonly answeredAt: (when: string) => string;
  };
}
