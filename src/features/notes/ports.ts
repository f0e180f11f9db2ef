import type { NoteFields } from '../../domain/notes/fill-note.ts';
import type { FileProblem, Note, NoteProblem } from '../../domain/notes/note.ts';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';

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

/** What members filled in and have not sent. */
export interface DraftStore {
  readonly find: (
    teamId: string,
    studyId: string | null,
    memberId: string,
    chapter: string,
  ) => Promise<NoteFields | null>;
  readonly save: (
    teamId: string,
    studyId: string | null,
    memberId: string,
    chapter: string,
    fields: NoteFields,
    at: number,
  ) => Promise<void>;
  readonly remove: (teamId: string, studyId: string | null, memberId: string, chapter: string) => Promise<void>;
}
