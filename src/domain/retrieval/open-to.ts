import type { Note } from '../notes/note.ts';
import type { Library } from './library.ts';

const opened = new WeakMap<Note, Note>();

/**
 * The library as an author may read it: their own private notes are open, those of everybody else stay private. The same
 * object where the author has none, and the same notes every time, so that what was read of them is not read again.
 */
export function openTo(library: Library, authorName: string | null): Library {
  const isTheirs = (note: Note) => note.private && note.author !== null && note.author.name === authorName;
  if (authorName === null || !library.notes.some(isTheirs)) return library;
  return { ...library, notes: library.notes.map((note) => (isTheirs(note) ? open(note) : note)) };
}

function open(note: Note): Note {
  const known = opened.get(note);
  if (known !== undefined) return known;
  const made = { ...note, private: false };
  opened.set(note, made);
  return made;
}
