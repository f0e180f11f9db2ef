import type { Note } from './note.ts';

/** Writes a note back as the text it was read from, character for character, with its own line ends and byte order mark. */
export function printNote(note: Pick<Note, 'source'>): string {
  const { bom, lines, ends } = note.source;
  return (bom ? '\uFEFF' : '') + lines.map((line, index) => line + (ends[index] ?? '')).join('');
}
