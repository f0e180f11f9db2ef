import { roleOf } from '../../retrieval/function-words.ts';
import { withoutParticles } from '../../retrieval/particles.ts';
import { wordsOf } from '../../retrieval/words.ts';

/** Fewer words are a terse answer. */
const fewestWords = 6;
/** The share of words with a grammatical mark below which nothing is said by them together. */
const leastGrammar = 0.15;
const predicate = /(?:다|요|까|죠|지|함|됨|음|임|고|며|서|면|는|은|던|한|된|할|될)$/u;

/** Whether an answer strings keywords together without saying anything of them. */
export function isWordList(text: string): boolean {
  const words = wordsOf(text);
  if (words.length < fewestWords) return false;
  const marked = words.filter(
    (word) =>
      word.particle ||
      roleOf(word) === 'function' ||
      (word.script === 'hangul' && (predicate.test(word.text) || withoutParticles(word.text).length > 1)),
  );
  return marked.length < words.length * leastGrammar;
}
