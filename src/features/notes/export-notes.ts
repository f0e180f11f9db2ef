import type { Note } from '../../domain/notes/note.ts';
import { printNote } from '../../domain/notes/print-note.ts';
import type { NoteSource, NoteTarget, WriteOutcome } from './note-folder.ts';

export interface ExportedFile {
  readonly path: string;
  readonly outcome: WriteOutcome | 'unreadable';
  /** Whether what its author logged stands in it beside what the note says. */
  readonly withRecords: boolean;
}

/**
 * Writes every note of the group into another folder: character for character, and with what its author logged about its
 * chapters where there is any. Nothing that stands there is lost, and the group's own files are only read.
 */
export type ExportNotes = () => Promise<readonly ExportedFile[]>;

export function createExportNotes(deps: {
  readonly sources: readonly NoteSource[];
  readonly target: NoteTarget;
  /** The note's text with what was logged; null: nothing was. */
  readonly withRecords?: (note: Note) => Promise<string | null>;
}): ExportNotes {
  return async () => {
    const files: ExportedFile[] = [];
    for (const source of deps.sources) {
      for (const path of (await source.list()).paths) {
        const { note } = await source.read(path);
        const text = note === null ? null : ((await deps.withRecords?.(note)) ?? null);
        const outcome = note === null ? 'unreadable' : await deps.target.write(path, text ?? printNote(note));
        files.push({ path, outcome, withRecords: text !== null });
      }
    }
    return files;
  };
}
