/** Sentences of answers, their sources and what they cost. */
export interface AnsweringMessages {
  readonly answer: {
    readonly asked: (name: string, question: string) => string;
    readonly sample: string;
    readonly card: string;
    readonly openQuestion: string;
    /** A quoted note writes a name otherwise than the cards. */
    readonly correction: (written: string, right: string) => string;
    /** A quoted note claims otherwise than the card: above the note's sentence and the card's. */
    readonly otherClaim: string;
    /** The same where the card's words stand first already. */
    readonly cardFirst: (written: string) => string;
    /** Above two quotations that a model takes for different; members judge. */
    readonly doubt: string;
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
    /** To whoever edits a question long after its answer, above a button that asks it anew. */
    readonly editedLate: string;
    readonly askAnew: string;
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
  /** What a model knows itself, for who asks beyond the notes. */
  readonly beyond: {
    /** Names what follows as not from the notes. */
    readonly heading: string;
    readonly unchecked: string;
    readonly off: string;
    readonly failed: string;
  };
  readonly notInNotes: {
    readonly 'no-match': string;
    /** Words back to chat, by what it was. */
    readonly 'small-talk': Readonly<Record<'greeting' | 'thanks' | 'self' | 'other', string>>;
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
}
