import { fillNote, type NoteFields } from '../../domain/notes/fill-note.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { NotePart } from '../../domain/notes/note-report.ts';
import type { KeepNote, KeepNoteOutcome } from './keep-note.ts';
import type { DraftStore } from './note-drafts.ts';

export interface FilledNote {
  readonly teamId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly studyId: string | null;
  /** Its key: `9`. */
  readonly chapter: string;
  readonly fields: NoteFields;
}

/** Keeps what was filled in as the member's note, beside what stands in it; `left`: parts that stood there before. */
export type FillInNote = (
  filled: FilledNote,
) => Promise<{ readonly outcome: KeepNoteOutcome; readonly left: readonly NotePart[] }>;

export function createFillInNote(deps: {
  readonly keepNote: KeepNote;
  /** As files are called: `9장`. */
  readonly labelOf: (chapter: string) => string;
  /** The member's own note on the chapter of that label; null: there is none. */
  readonly ownNote: (
    filled: FilledNote,
    label: string,
  ) => Promise<{ readonly note: Note; readonly text: string } | null>;
  readonly drafts: Pick<DraftStore, 'remove'>;
}): FillInNote {
  return async (filled) => {
    const { teamId, memberId, memberName, studyId, chapter, fields } = filled;
    const label = deps.labelOf(chapter);
    const { text, left } = fillNote(await deps.ownNote(filled, label), label, fields);
    const outcome = await deps.keepNote({
      teamId,
      memberId,
      memberName,
      text,
      fileName: null,
      filledIn: true,
      chapter: label,
    });
    if (outcome.kind === 'kept') await deps.drafts.remove(teamId, studyId, memberId, chapter);
    return { outcome, left };
  };
}
