import type { FileProblem, Note } from '../../domain/notes/note.ts';
import { type NoteText, parseNote } from '../../domain/notes/parse-note.ts';
import { fileProblem } from './file-problem.ts';
import { type ParsedLargeNote, parseLargeNote } from './parse-large-note.ts';

export interface ParsedNoteFile {
  /** Null when the text could not be parsed; then a problem says why. */
  readonly note: Note | null;
  readonly problems: readonly FileProblem[];
}

/**
 * Longer texts are parsed in a thread of their own. A text of 64,000 characters holds everybody up for a second at worst
 * (links, tags and tables throughout); starting a thread takes 0.3 s, so that ordinary notes do without.
 */
const largeLength = 64_000;

/** Parses a note, a large one beside the main thread. `path` is the note's name in problems. */
export async function parseNoteFile(
  text: NoteText,
  path: string,
  parseLarge: (text: NoteText) => Promise<ParsedLargeNote> = parseLargeNote,
): Promise<ParsedNoteFile> {
  if (text.text.length <= largeLength) return { note: parseNote(text), problems: [] };
  const parsed = await parseLarge(text);
  if (parsed.kind === 'parsed') return { note: parsed.note, problems: [] };
  if (parsed.kind === 'no-thread') {
    const message = 'No thread could be started for this large note, so that everything waited for it. Split it.';
    return { note: parseNote(text), problems: [fileProblem('warning', 'parsed-in-place', path, message)] };
  }
  const message =
    parsed.kind === 'too-slow'
      ? 'The note takes minutes to read and is left out. Split it, then save it again.'
      : 'The note is too large to be read and is left out. Split it, then save it again.';
  return { note: null, problems: [fileProblem('error', 'parse-failed', path, message)] };
}
