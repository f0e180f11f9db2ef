/** What can be asked for by name, as help explains it. */
export type HelpTopic =
  | 'explain'
  | 'ask'
  | 'search'
  | 'quiet'
  | 'help'
  | 'iam'
  | 'organiser'
  | 'usage'
  | 'hint'
  | 'quiz'
  | 'review'
  | 'privacy'
  | 'export'
  | 'forget'
  | 'report'
  | 'meeting';

/** Under what help gathers things, in the order in which members need them. */
export type HelpGroup = 'asking' | 'remembering' | 'study' | 'schedules' | 'mine' | 'organisers';

/** How a verb is used: what stands after the command's name, and one sentence on what comes of it. */
export interface VerbHelp {
  readonly usage: readonly string[];
  readonly about: string;
}

/** Sentences that explain the tutor. */
export interface GuideMessages {
  readonly help: {
    readonly overview: string;
    readonly anyWords: string;
    readonly inThreads: string;
    readonly privately: string;
    readonly groups: Readonly<Record<HelpGroup, string>>;
    /** What no verb of its own names: the study's week and records, and the schedules. */
    readonly more: Readonly<Record<'study' | 'schedules', readonly VerbHelp[]>>;
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
  /** Above questions offered in a direct message. */
  readonly prompts: { readonly title: string };
}
