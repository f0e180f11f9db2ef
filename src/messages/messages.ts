import type { Locale } from '../domain/locale.ts';

/** What can be asked for by name, as help explains it. */
export type HelpTopic = 'explain' | 'ask' | 'search' | 'quiet' | 'help' | 'iam' | 'organiser' | 'usage' | 'hint';

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
  readonly welcome: { readonly hello: string; readonly how: (command: string) => string };
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
