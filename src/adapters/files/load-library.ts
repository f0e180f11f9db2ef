import { join } from 'node:path';
import type { FileProblem } from '../../domain/notes/note.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import { noWords } from '../../domain/retrieval/word-data.ts';
import { type CardCache, loadCards } from './load-cards.ts';
import { createLexiconCache, type LexiconCache, loadLexicon } from './load-lexicon.ts';
import { loadNotes, type NoteCache } from './load-notes.ts';

export interface LibrarySource {
  /** The group's own folders; without any, the shipped sample notes take their place. */
  readonly notesDirs: readonly string[];
  readonly knowledgeDir: string;
  /** Whether cards are answered from, or only lend their names to understand words. */
  readonly quoteCards: boolean;
  /** Whether the group reads about the shipped subject at all; otherwise neither cards nor sample notes are loaded. */
  readonly subject: boolean;
  /** Files of an earlier call that did not change are not parsed again. */
  readonly cache?: LibraryCache;
}

export interface LibraryCache {
  readonly notes: NoteCache;
  readonly cards: CardCache;
  readonly lexicon: LexiconCache;
}

export interface LoadedLibrary {
  readonly library: Library;
  readonly problems: readonly FileProblem[];
}

/** A cache for `loadLibrary`, for whoever loads again and again. */
export function createLibraryCache(): LibraryCache {
  return { notes: new Map(), cards: new Map(), lexicon: createLexiconCache() };
}

/** Loads everything that the tutor may quote. Never throws for what stands on disk: problems say what is wrong. */
export async function loadLibrary(source: LibrarySource): Promise<LoadedLibrary> {
  const { knowledgeDir, quoteCards, subject, cache = createLibraryCache() } = source;
  const samples = subject ? [join(knowledgeDir, 'notes')] : [];
  const loadedCards = subject ? await loadCards(knowledgeDir, cache.cards) : { cards: [], problems: [] };
  const { cards } = loadedCards;
  const { words, problems } = subject
    ? await loadLexicon(knowledgeDir, cache.lexicon)
    : { words: noWords, problems: [] };
  const loadedNotes = await loadNotes({
    folders: source.notesDirs.length > 0 ? source.notesDirs : samples,
    knowledgeDir,
    takenPaths: new Set(cards.map(({ path }) => path)),
    notNames: new Set(cards.flatMap(({ concept }) => namesOf(concept))),
    cache: cache.notes,
  });
  return {
    library: { notes: loadedNotes.notes, cards, quoteCards, words },
    problems: [...loadedNotes.problems, ...loadedCards.problems, ...problems],
  };
}

function namesOf(concept: Library['cards'][number]['concept']): readonly string[] {
  const { id, names, aliases, misspellings } = concept;
  return [id, names.ko, names.en, ...aliases, ...misspellings].map((name) => name.toLowerCase());
}
