import type { FileProblem, Note, NoteProblem } from '../../domain/notes/note.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';
import type { DescribedDocument } from '../../domain/retrieval/saved-index-builder.ts';

/** What a group's folders hold at this moment. */
export interface NotesOnDisk {
  readonly notes: readonly Note[];
  readonly problems: readonly FileProblem[];
}

/** Holds what a note writes down against what is known of its subject. */
export type ReviewNote = (note: Note) => readonly NoteProblem[];

/** Reads all notes anew. Never rejects for what stands on disk; problems tell. */
export type ReadNotes = () => Promise<NotesOnDisk>;

/** Keeps an index from one start to the next. */
export interface IndexStore {
  /** Null when there is none, or none that can be read. */
  readonly open: () => Promise<SavedIndex | null>;
  readonly save: (index: SavedIndex) => Promise<void>;
}

export interface IndexToBuild extends Pick<Library, 'cards' | 'words'> {
  readonly documents: readonly DescribedDocument[];
  /** Whether what the kept index read can be used: documents without a text are in it. */
  readonly goesOn: boolean;
}

/** Builds an index off the event loop and keeps it for the next start. Never rejects: null when it failed. */
export type BuildApart = (plan: IndexToBuild) => Promise<SavedIndex | null>;
