import type { Lexicon } from '../retrieval/lexicon.ts';
import { recogniseConcepts } from '../retrieval/recognise-concepts.ts';
import { wordsOf } from '../retrieval/words.ts';

/**
 * A text's words in lower case with one blank between them, each name of a concept as its id (`<pod>`), with its particle gone:
 * what is said of a concept reads the same by whichever of its names.
 */
export function tagNames(lexicon: Lexicon, text: string): string {
  const words = wordsOf(text);
  const begins = new Map(recogniseConcepts(lexicon, words).map((mention) => [mention.from, mention]));
  let tagged = '';
  for (let at = 0; at < words.length; at += 1) {
    const mention = begins.get(at);
    const word = words[at];
    if (mention !== undefined) {
      tagged += ` <${mention.conceptId}>`;
      at = mention.to - 1;
      if (words[at + 1]?.particle === true) at += 1;
    } else if (word !== undefined) tagged += `${word.attached ? '' : ' '}${word.written.toLowerCase()}`;
  }
  // An apostrophe is no letter, but `don't` is one word.
  return tagged.trim().replaceAll(/n t\b/gu, "n't");
}
