import type { NotePart } from '../../domain/notes/note-report.ts';

/** Sentences about notes that members hand in here. Everything that goes in is words already. */
export interface NotingMessages {
  readonly noting: {
    readonly kept: (chapters: string) => string;
    readonly keptAgain: (chapters: string) => string;
    readonly unchanged: string;
    readonly understood: string;
    readonly topics: (count: string) => string;
    readonly time: (time: string) => string;
    readonly stars: (stars: string) => string;
    readonly questions: (count: string) => string;
    readonly difficulties: (count: string) => string;
    readonly insights: (count: string) => string;
    readonly thoughts: (count: string) => string;
    readonly missing: (parts: string) => string;
    readonly complete: string;
    /** Of parts that the new note has nothing of. */
    readonly carried: (parts: string) => string;
    readonly parts: Readonly<Record<NotePart, string>>;
    readonly suggests: string;
    readonly suggestion: Readonly<
      Record<'misspelt' | 'former' | 'version', (written: string, right: string) => string>
    >;
    /** Beside sentences of a note that a card contradicts. */
    readonly claims: Readonly<Record<'title' | 'card' | 'hint', string>>;
    readonly apply: (right: string) => string;
    readonly applied: (written: string, right: string) => string;
    readonly takeBack: string;
    readonly takenBack: (written: string) => string;
    readonly cannotTakeBack: string;
    readonly gone: string;
    readonly forbidden: string;
    readonly refused: Readonly<
      Record<'no-note' | 'not-text' | 'too-large' | 'needs-chapter' | 'no-folder' | 'refused' | 'unreadable', string>
    >;
    readonly form: Readonly<
      Record<'minutes' | 'stars' | 'difficulties' | 'questions' | 'insights' | 'save' | 'draft' | 'summary', string>
    > & { readonly title: (chapter: string) => string };
    /** Above sentences of a note that may deny one another. */
    readonly contradicts: string;
    readonly against: string;
    readonly contradictsHint: string;
    readonly draftKept: string;
    readonly open: (chapter: string) => string;
    readonly openIt: string;
    readonly whichChapter: string;
    readonly left: (parts: string) => string;
    readonly sync: {
      readonly off: string;
      readonly changed: string;
      readonly same: string;
      /** Notes in requests to merge. */
      readonly waiting: (count: string) => string;
      readonly links: (paths: string) => string;
      readonly conflict: (detail: string) => string;
      readonly unreachable: (detail: string) => string;
    };
    readonly otherAuthor: (author: string, command: string) => string;
  };
}
