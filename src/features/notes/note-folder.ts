import type { FileProblem, Note } from '../../domain/notes/note.ts';

/** A note as it stands in a folder. */
export interface FolderNote {
  /** Relative to the folder, NFC, with `/`. */
  readonly path: string;
  /** Null when it could not be read; then a problem says why. */
  readonly note: Note | null;
  readonly problems: readonly FileProblem[];
}

/** A folder of notes to be read from. */
export interface NoteSource {
  /** Every Markdown file that stays within the folder, and what was refused. */
  readonly list: () => Promise<{ readonly paths: readonly string[]; readonly problems: readonly FileProblem[] }>;
  readonly read: (path: string) => Promise<FolderNote>;
}

/** What became of writing a file. */
export type WriteOutcome =
  | 'written'
  /** The same text stood there. */
  | 'unchanged'
  /** Another text stands there and was left. */
  | 'differs'
  /** The path leads out of the folder, or through something that is no folder. */
  | 'refused';

/** A folder that notes are written to. A file appears whole or not at all. */
export interface NoteTarget {
  /** Never writes over another text, unless `replace`: then the old text is kept under `.history`. */
  readonly write: (path: string, text: string, replace?: boolean) => Promise<WriteOutcome>;
  readonly read: (path: string) => Promise<string | null>;
  /** The texts that stood there before, the last one first; only the last of many. */
  readonly older: (path: string) => Promise<readonly string[]>;
}
