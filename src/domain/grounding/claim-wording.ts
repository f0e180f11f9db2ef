import { normalise } from '../retrieval/normalise.ts';
import { splitSentences } from './split-sentences.ts';

/**
 * How many of a sentence's words must begin like a word of its sources. Korean changes the ends of words and English little, so
 * that a paraphrase shares most beginnings; an invented sentence shares its particles' nouns at best.
 */
const leastKnown = 0.55;

/** So many new words one after the other say something new, however long the true words before them are. */
const mostNewInARow = 4;

const quoted = /[“"「『‘]([^“”"「」『』‘’]{2,200})[”"」』’]/gu;

/** Whether every sentence of a claim is made of its sources' words. One invented sentence beside a true one is enough to fail. */
export function isWordedLike(claim: string, source: string): boolean {
  const held = wordsIn(source);
  return splitSentences(claim).every(({ text }) => {
    const own = wordsIn(text);
    const known = own.map((word) => held.some((other) => beginsAlike(word, other)));
    if (longestRun(known) >= mostNewInARow) return false;
    return own.length === 0 || known.filter(Boolean).length / own.length >= leastKnown;
  });
}

/**
 * Whether a word of the claim is one of the source's with another letter in it: no paraphrase does that, and names, numbers and
 * commands are lost by it. The ends of words may differ.
 */
export function misspells(claim: string, source: string): boolean {
  const held = wordsIn(source);
  const known = new Set(held);
  return wordsIn(claim).some(
    (word) =>
      !known.has(word) && !held.some((other) => other.startsWith(word)) && held.some((other) => isNear(word, other)),
  );
}

/** Whether everything that a claim sets in quotation marks stands in its sources. */
export function quotesTruly(claim: string, source: string): boolean {
  const held = fold(source);
  return [...claim.matchAll(quoted)].every(([, words = '']) => held.includes(fold(words)));
}

function longestRun(known: readonly boolean[]): number {
  let [longest, run] = [0, 0];
  for (const isKnown of known) {
    run = isKnown ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Same length, the same but for one letter, and that one not among the last two, where Korean and English words change. */
function isNear(word: string, other: string): boolean {
  const [a, b] = [[...word], [...other]];
  const least = /^[a-z]/u.test(word) ? 5 : 3;
  if (a.length !== b.length || a.length < least) return false;
  const differing = a.flatMap((letter, i) => (letter === b[i] ? [] : [i]));
  const [at] = differing;
  return (
    differing.length === 1 && at !== undefined && at < a.length - (/^[a-z]/u.test(word) ? 1 : 2) + (at === 1 ? 1 : 0)
  );
}

function beginsAlike(word: string, other: string): boolean {
  const stem = /^[a-z]/u.test(word) ? word.slice(0, Math.max(3, word.length - 3)) : word.slice(0, 2);
  return other.startsWith(stem) || (word.length > 2 && other.length > 1 && word.startsWith(other));
}

function wordsIn(text: string): readonly string[] {
  return (
    normalise(text)
      .toLowerCase()
      .match(/(?<![\p{N}a-z])[\p{Script=Hangul}]{2,}|[a-z]{3,}/gu) ?? []
  ).filter((word) => !empty.has(word));
}

/** Words that carry nothing of their own. */
const empty = new Set(
  (
    '그래서 그리고 하지만 그런데 그러면 그럼 또는 혹은 그렇대요 이에요 예요 있어요 해요 돼요 거예요 때문에 ' +
    'the and but for are was were you your that this these those with from into its has have can will when then than'
  ).split(' '),
);

function fold(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replaceAll(/[\s*`_~]+/gu, ' ')
    .trim();
}
