import type { Note } from '../notes/note.ts';
import { type Lexicon, lookupForm } from '../retrieval/lexicon.ts';
import { recogniseConcepts } from '../retrieval/recognise-concepts.ts';
import { wordsOf } from '../retrieval/words.ts';

/** Whether a note covers a chapter, by its number in the book. */
export function coversChapter(note: Note, chapter: string): boolean {
  return note.chapters.some(({ number, lastNumber }) => {
    if (number === chapter) return true;
    const [from, to, wanted] = [Number(number), Number(lastNumber), Number(chapter)];
    return lastNumber !== undefined && from <= wanted && wanted <= to;
  });
}

/** Concepts that the notes on a chapter have a heading or a term for, in their order. */
export function chapterConcepts(notes: readonly Note[], chapter: string, lexicon: Lexicon): readonly string[] {
  const found = new Set<string>();
  for (const note of notes) {
    if (note.private || !coversChapter(note, chapter)) continue;
    for (const { heading, kind, blocks } of note.sections) {
      if (kind !== 'summary') continue;
      for (const { conceptId } of recogniseConcepts(lexicon, wordsOf(heading ?? ''))) found.add(conceptId);
      for (const { term } of blocks) {
        const id = term === null ? undefined : lexicon.names.get(lookupForm(term));
        if (id !== undefined) found.add(id);
      }
    }
  }
  return [...found];
}
