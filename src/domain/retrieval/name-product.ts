import type { Lexicon } from './lexicon.ts';
import { withoutParticles } from './particles.ts';
import type { Word } from './words.ts';

/** Whether a word is the name of something outside the subject. */
export function namesProduct({ products }: Lexicon, { script, text, stem }: Word): boolean {
  if (script !== 'hangul') return products.has(text) || products.has(stem);
  return withoutParticles(text).some((form) => products.has(form));
}

/** How many words from here on are a product's name of several words (`docker swarm`); 0 for none. */
export function productAt({ products }: Lexicon, words: readonly Word[], from: number): number {
  let joined = '';
  let found = 0;
  for (let to = from; to < Math.min(words.length, from + longestProduct); to += 1) {
    joined += words[to]?.text ?? '';
    if (to > from && products.has(joined)) found = to + 1 - from;
  }
  return found;
}

const longestProduct = 3;

/** Several words as one. */
export function joinWords(words: readonly Word[]): Word {
  const [first] = words;
  const text = words.map((word) => word.text).join('');
  const written = words.map((word) => word.written).join(' ');
  return { script: first?.script ?? 'other', text, written, stem: text, parts: [], attached: false, particle: false };
}
