import type { FileProblem, Note } from '../../domain/notes/note.ts';

/** What a group's folders hold at this moment. */
export interface NotesOnDisk {
  readonly notes: readonly Note[];
  readonly problems: readonly FileProblem[];
}

/** Reads all notes anew. Never rejects for what stands on disk; problems tell. */
export type ReadNotes = () => Promise<NotesOnDisk>;
