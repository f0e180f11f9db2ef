/** Sentences about the study, its week and what members log. Everything that goes in is words already. */
export interface StudyMessages {
  readonly study: {
    /** `9장`, `서문`, `부록 A` from its key. */
    readonly chapter: (key: string) => string;
    /** `별 3.5개`. */
    readonly stars: (points: string) => string;
    /** `11월 24일(화)` from an ISO date. */
    readonly day: (on: string) => string;
    readonly record: {
      /** `what` is a time, stars, or both. */
      readonly kept: (chapter: string, what: string, day: string | null) => string;
      readonly keptBefore: string;
      readonly total: (minutes: string) => string;
      /** The other source says something else; the later one stands. */
      readonly noteSays: (value: string) => string;
      readonly lineSaid: (value: string) => string;
      readonly readBack: (chapter: string, what: string, day: string | null) => string;
      /** One of several chapters with its part. */
      readonly part: (chapter: string, what: string) => string;
      /** `list` names each chapter with its part. */
      readonly keptSeveral: (list: string, day: string | null) => string;
      readonly readBackSeveral: (list: string, day: string | null) => string;
      /** One time in even parts; how to write parts of one's own. */
      readonly readBackSplit: (total: string, list: string, day: string | null) => string;
      readonly right: string;
      readonly correct: string;
      readonly undo: string;
      readonly undone: (what: string) => string;
      readonly nothingToUndo: string;
      readonly history: string;
      readonly noHistory: string;
      readonly takenBack: string;
      readonly fromNote: string;
      readonly onlyYou: string;
      readonly ask: {
        readonly range: string;
        readonly unit: (number: string) => string;
        readonly hours: (number: string) => string;
        readonly minutes: (number: string) => string;
        readonly several: string;
        readonly chapter: string;
        readonly noChapter: string;
        readonly time: string;
        readonly ago: string;
        readonly whichDay: string;
        readonly oneDay: string;
        readonly noDay: string;
        readonly future: (day: string) => string;
        readonly longAgo: (day: string) => string;
        readonly outside: (value: string) => string;
        readonly between: (value: string) => string;
        readonly unknownChapter: (chapter: string, known: string) => string;
      };
      readonly form: {
        readonly title: string;
        readonly chapter: string;
        readonly minutes: string;
        readonly day: string;
        readonly stars: string;
        readonly save: string;
        readonly noStars: string;
        readonly wrongChapter: string;
        readonly wrongTime: string;
        readonly wrongDay: string;
      };
    };
  };
}
