import type { NoteFields } from '../../domain/notes/fill-note.ts';

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
