/** Sentences about the study, its week and what members log. Everything that goes in is words already. */
export interface StudyMessages {
  readonly study: {
    /** `9장`, `서문`, `부록 A` from its key. */
    readonly chapter: (key: string) => string;
    /** `별 3.5개`. */
    readonly stars: (points: string) => string;
    readonly record: {
      /** `what` is a time, stars, or both. */
      readonly kept: (chapter: string, what: string) => string;
      readonly keptBefore: string;
      readonly total: (minutes: string) => string;
      /** The other source says something else; the later one stands. */
      readonly noteSays: (value: string) => string;
      readonly lineSaid: (value: string) => string;
      readonly readBack: (chapter: string, what: string) => string;
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
        readonly outside: (value: string) => string;
        readonly between: (value: string) => string;
        readonly unknownChapter: (chapter: string, known: string) => string;
      };
      readonly form: {
        readonly title: string;
        readonly chapter: string;
        readonly minutes: string;
        readonly stars: string;
        readonly save: string;
        readonly noStars: string;
        readonly wrongChapter: string;
        readonly wrongTime: string;
      };
    };
  };
}
