/** Sentences of reports, of what a meeting begins with, and of how a member stands. What goes in is words already, and numbers. */
export interface ReportMessages {
  readonly report: {
    readonly title: (book: string) => string;
    readonly none: (command: string) => string;
    readonly nothingYet: string;
    readonly onlyYou: string;
    readonly handedIn: (done: number, members: number) => string;
    readonly passed: (count: number) => string;
    /** Time together, and the middle half of the group. */
    readonly reading: (total: string, low: string, high: string) => string;
    readonly understanding: string;
    readonly understandingNote: string;
    readonly columns: Readonly<Record<'chapter' | 'felt' | 'half' | 'known', string>>;
    readonly percent: (share: number) => string;
    readonly understandingAlt: (low: string, lowStars: string, high: string, highStars: string) => string;
    readonly hardest: string;
    readonly hard: (concept: string, people: number) => string;
    readonly source: (path: string, line: number, words: string) => string;
    readonly questions: (open: number, answered: number) => string;
    readonly answered: (text: string) => string;
    readonly improved: (chapters: string) => string;
    readonly gaps: string;
    readonly gap: (chapter: string | null, concept: string | null, people: number) => string;
    readonly way: string;
    readonly wayAlt: (median: string, chapters: number, planned: number) => string;
    readonly wayForecast: (from: string, to: string) => string;
    readonly planned: string;
    readonly finished: string;
    readonly forecast: (low: string, high: string) => string;
    readonly next: string;
    readonly meetsAt: (chapters: string, when: string) => string;
    readonly skipped: (chapters: string) => string;
    readonly deadline: (when: string) => string;
    readonly presenter: (name: string) => string;
    readonly over: string;
  };
  readonly ownReport: {
    readonly title: (book: string) => string;
    readonly picture: string;
    readonly pictureAlt: (chapter: string, stars: string) => string;
    readonly noRating: string;
    readonly columns: Readonly<Record<'chapter' | 'stars' | 'group' | 'time', string>>;
    readonly compared: {
      readonly fits: (chapter: string, correct: number, answers: number) => string;
      readonly 'felt-more': (chapter: string, stars: string, correct: number, answers: number) => string;
      readonly 'felt-less': (chapter: string, stars: string, correct: number, answers: number) => string;
    };
    readonly tooFew: (chapter: string, answers: number, needed: number) => string;
    readonly howCompared: string;
    readonly forecast: (time: string) => string;
    readonly nothing: string;
  };
  readonly meeting: {
    readonly title: (chapters: string, when: string) => string;
    readonly none: string;
    readonly questions: string;
    readonly taken: (text: string) => string;
    readonly difficulties: string;
    readonly forgotten: string;
    readonly disputed: string;
    readonly disputedLine: (chapter: string, low: string, high: string) => string;
    readonly nothing: string;
    readonly minutesTitle: (chapters: string) => string;
    readonly minutesHere: string;
    readonly minutesSent: string;
    readonly minutesFile: Readonly<
      Record<'attended' | 'presenter' | 'talked' | 'answers' | 'open' | 'decided' | 'next', string>
    >;
  };
  readonly thoughts: {
    readonly back: (chapters: string) => string;
    readonly ask: string;
  };
  readonly consent: {
    readonly give: string;
    readonly takeBack: string;
    readonly given: string;
    readonly takenBack: string;
    readonly about: string;
    readonly picture: string;
  };
}
