import type { Card } from '../concepts/concept.ts';
import type { Note } from '../notes/note.ts';
import type { WordData } from './word-data.ts';

/** Everything the tutor may quote, at one moment. A change on disk makes a new one. */
export interface Library {
  readonly notes: readonly Note[];
  readonly cards: readonly Card[];
  /** Whether cards are answered from, or only lend their names to understand words. */
  readonly quoteCards: boolean;
  /** More words to understand questions by. */
  readonly words: WordData;
}
