import { printNote } from '../../domain/notes/print-note.ts';
import type { NoteSource, NoteTarget, WriteOutcome } from './note-folder.ts';

export interface ExportedFile {
  readonly path: string;
  readonly outcome: WriteOutcome | 'unreadable';
}

/** Writes every note of the group into another folder, character for character. Nothing that stands there is lost. */
export type ExportNotes = () => Promise<readonly ExportedFile[]>;

export function createExportNotes(deps: {
  readonly sources: readonly NoteSource[];
  readonly target: NoteTarget;
}): ExportNotes {
  return async () => {
    const files: ExportedFile[] = [];
    for (const source of deps.sources) {
      for (const path of (await source.list()).paths) {
        const { note } = await source.read(path);
        const outcome = note === null ? 'unreadable' : await deps.target.write(path, printNote(note));
        files.push({ path, outcome });
      }
    }
    return files;
  };
}
