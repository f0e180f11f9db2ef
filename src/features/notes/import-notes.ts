import type { FileProblem, Note } from '../../domain/notes/note.ts';
import { printNote } from '../../domain/notes/print-note.ts';
import type { NoteSource, NoteTarget } from './note-folder.ts';

/** Why a file was not taken. */
export type NotTaken =
  | 'unreadable'
  /** No heading of the study template stands in it. */
  | 'no-note'
  /** Another text stands under its name; neither was changed. */
  | 'differs'
  | 'refused';

export type ImportedFile =
  | {
      readonly path: string;
      readonly kind: 'taken' | 'unchanged';
      readonly note: Note;
      readonly problems: readonly FileProblem[];
    }
  | {
      readonly path: string;
      readonly kind: 'not-taken';
      readonly why: NotTaken;
      readonly problems: readonly FileProblem[];
    };

export interface ImportReport {
  readonly files: readonly ImportedFile[];
  /** What was refused before it was read, such as a symlink that leads outside. */
  readonly refused: readonly FileProblem[];
}

/** Takes every note of a folder into the group's own. A second time changes nothing. */
export type ImportNotes = () => Promise<ImportReport>;

export function createImportNotes(deps: { readonly source: NoteSource; readonly target: NoteTarget }): ImportNotes {
  return async () => {
    const { paths, problems: refused } = await deps.source.list();
    const files: ImportedFile[] = [];
    for (const path of paths) files.push(await take(path));
    return { files, refused };
  };

  async function take(path: string): Promise<ImportedFile> {
    const { note, problems } = await deps.source.read(path);
    // Of a text that is no note, nothing that a note should have is missed.
    const leave = (why: NotTaken): ImportedFile => ({
      path,
      kind: 'not-taken',
      why,
      problems: why === 'no-note' ? [] : problems,
    });
    if (note === null) return leave('unreadable');
    if (note.sections.every(({ kind }) => kind === 'other')) return leave('no-note');
    const outcome = await deps.target.write(path, printNote(note));
    if (outcome === 'differs' || outcome === 'refused') return leave(outcome);
    return { path, kind: outcome === 'written' ? 'taken' : 'unchanged', note, problems };
  }
}
