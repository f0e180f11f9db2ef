/** Sentences about questions that the book left open. Everything that goes in is words already. */
export interface QuestionMessages {
  readonly openQuestions: {
    readonly asks: (name: string) => string;
    readonly somebody: string;
    readonly match: (author: string, where: string) => string;
    readonly note: string;
    readonly card: (title: string) => string;
    /** Above the questions of a note that the group does not know of yet. */
    readonly offer: string;
    /** A note came by git; `see` opens the list, where one's own can be asked. */
    readonly fromNote: (count: string) => string;
    readonly see: string;
    readonly post: string;
    readonly postHidden: string;
    readonly gone: string;
    /** Of a question that was posted without a name: the note still holds it. */
    readonly noteTells: string;
    /** A reply in the thread, to whoever asked. */
    readonly replied: (name: string) => string;
    readonly replyHint: string;
    /** Accepted after it was deleted. */
    readonly replyGone: string;
    readonly take: string;
    readonly takenBy: (name: string) => string;
    readonly write: string;
    readonly answeredBy: (name: string) => string;
    readonly accepted: string;
    readonly posted: string;
    readonly postedAnonymously: string;
    readonly keptOnly: string;
    readonly own: string;
    readonly settled: string;
    readonly form: { readonly title: string; readonly label: string; readonly send: string };
    readonly answerSent: string;
    readonly yourAnswer: (name: string) => string;
    readonly accept: string;
    /** For organisers: writes the accepted answer into the group's notes. */
    readonly keepAnswer: string;
    readonly inNotes: string;
    readonly keptAs: (path: string) => string;
    readonly notKept: string;
    readonly thanks: string;
    readonly notYours: string;
    readonly none: string;
    readonly title: (count: string) => string;
    readonly others: (count: string) => string;
  };
}
