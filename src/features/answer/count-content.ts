import { roleOf } from '../../domain/retrieval/function-words.ts';
import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import { recogniseConcepts } from '../../domain/retrieval/recognise-concepts.ts';
import { wordsOf } from '../../domain/retrieval/words.ts';

/** How many words of a text are neither a concept's name nor function words. */
export function countContent(lexicon: Lexicon, text: string): number {
  const words = wordsOf(text);
  const named = recogniseConcepts(lexicon, words);
  return words.filter(
    (word, i) => !named.some(({ from, to }) => from <= i && i < to) && !word.particle && roleOf(word) === 'content',
  ).length;
}
