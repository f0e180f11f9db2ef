import { type Lexicon, lookupForm } from '../retrieval/lexicon.ts';
import { recogniseConcepts } from '../retrieval/recognise-concepts.ts';
import { wordsOf } from '../retrieval/words.ts';

/** More say nothing about what is remembered. */
const most = 3;

/**
 * The concepts that an item is about, the one to be remembered first: the one that its answer names and nothing else, else what
 * the question names, then the line that proves it, then what else the answer names.
 */
export function conceptsOfWords(
  { stem, answer, quote }: { readonly stem: string; readonly answer: string; readonly quote: string },
  lexicon: Lexicon,
): readonly string[] {
  const exact = lexicon.names.get(lookupForm(answer));
  const named = [stem, quote, answer].flatMap((text) =>
    recogniseConcepts(lexicon, wordsOf(text)).map(({ conceptId }) => conceptId),
  );
  return [...new Set([...(exact === undefined ? [] : [exact]), ...named])].slice(0, most);
}
