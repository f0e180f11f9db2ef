/** Sentences of App Home, the member's desk. What goes in is words already, and numbers. */
export interface DeskMessages {
  readonly desk: {
    readonly hello: (name: string) => string;
    /** To whoever has done nothing here yet. */
    readonly first: string;
    readonly noStudy: string;
    readonly week: (book: string) => string;
    readonly youPresent: string;
    readonly states: Readonly<
      Record<'none' | 'planned' | 'reading' | 'submitted' | 'passed' | 'presented', (chapter: string) => string>
    >;
    readonly coming: Readonly<Record<'present' | 'late' | 'absent' | 'none', string>>;
    readonly due: (cards: number) => string;
    readonly nothingDue: string;
    readonly chapters: string;
    readonly noChapters: string;
    /** Stars as signs, with the number beside them for who cannot see them. */
    readonly chapter: (chapter: string, stars: string, points: string | null, time: string | null) => string;
    readonly questions: (open: number) => string;
    readonly reminders: string;
    readonly quiet: (hours: string) => string;
    readonly noQuiet: string;
    readonly vacation: (from: string, to: string | null) => string;
    readonly snoozedUntil: (when: string) => string;
    readonly snoozed: string;
    readonly you: string;
    readonly language: (zone: string) => string;
    readonly fromSlack: string;
    readonly localeInSlack: string;
    readonly zoneInSlack: string;
    readonly chooseLocale: string;
    readonly chooseZone: string;
    readonly shares: string;
    readonly keeps: string;
    readonly asking: string;
    readonly buttons: Readonly<
      Record<'log' | 'report' | 'meeting' | 'review' | 'tomorrow' | 'back' | 'privacy' | 'help', string>
    >;
  };
}
