/** Sentences of reviews and of what a member remembers. */
export interface ReviewMessages {
  readonly review: {
    /** Above a card: how many are left after it. */
    readonly card: (left: number) => string;
    readonly returned: string;
    readonly howToType: string;
    readonly buttons: {
      readonly type: string;
      readonly hint: string;
      readonly unsure: string;
      readonly reveal: string;
      readonly pass: string;
      readonly next: string;
      readonly undo: string;
      readonly guessed: string;
      readonly easy: string;
      readonly sure: string;
      readonly appeal: string;
      readonly known: string;
      readonly hard: string;
      readonly unknown: string;
      readonly start: string;
      readonly accept: string;
      readonly reject: string;
    };
    readonly hints: {
      readonly gap: string;
      readonly options: string;
      readonly fewer: (letters: string) => string;
      readonly noMore: string;
    };
    readonly right: string;
    readonly rightAfterHint: string;
    readonly wrong: string;
    readonly yours: (answer: string) => string;
    readonly answer: (answer: string) => string;
    readonly judge: string;
    readonly seen: string;
    /** After somebody said that they did not know. */
    readonly unknown: string;
    readonly passed: string;
    readonly proof: string;
    /** A day of the week, 0 for Sunday. */
    readonly weekday: (day: number) => string;
    /** A day of study as `12/3(목)`, counted from 1970-01-01. */
    readonly day: (day: number) => string;
    readonly nextTime: (day: string) => string;
    readonly noReview: string;
    readonly marked: {
      readonly guessed: string;
      readonly easy: string;
      readonly sure: string;
      readonly enough: string;
    };
    readonly already: string;
    readonly undone: string;
    readonly tooLate: string;
    readonly gone: string;
    readonly back: string;
    readonly paused: (until: string | null, command: string) => string;
    readonly done: (answered: number) => string;
    readonly nothingToday: string;
    readonly later: (cards: number) => string;
    readonly nextDay: (day: string) => string;
    readonly noItems: string;
    readonly toDirect: string;
    readonly notDirect: string;
    readonly offer: (cards: number) => string;
    readonly form: {
      readonly title: string;
      readonly label: string;
      readonly submit: string;
      readonly nothing: string;
    };
    readonly appeal: {
      readonly sent: string;
      readonly already: string;
      readonly asked: (name: string) => string;
      readonly accepted: (answer: string) => string;
      readonly rejected: (answer: string) => string;
      readonly decided: (accepted: boolean, others: number) => string;
      readonly alreadyDecided: string;
      readonly notAllowed: string;
    };
    readonly wishes: {
      /** `easyDays`: days of the week in words; empty: none. */
      readonly now: (cap: number, easyDays: string) => string;
      readonly paused: string;
      readonly how: (command: string) => string;
    };
    readonly progress: {
      readonly title: string;
      readonly onlyYou: string;
      readonly due: (due: number, later: number) => string;
      readonly none: string;
      readonly retention: (known: number, asked: number) => string;
      readonly tooFew: string;
      readonly thisWeek: (done: boolean) => string;
      readonly weeks: (kept: number, window: number, mercy: number) => string;
      /** `from`, `to`: bounds of what is probably known, in percent. */
      readonly chapter: (chapter: string, from: number, to: number, answers: number) => string;
      readonly chapterFew: (chapter: string, answers: number) => string;
    };
  };
}
