import { roleOf } from './function-words.ts';
import type { Steps } from './steps.ts';
import { wordsOf } from './words.ts';

/** A word with its translation beside it, as stems: what `볼륨(volume)` in a note teaches. */
export interface MinedPair {
  readonly korean: string;
  readonly english: string;
}

/** Korean words and the English ones in parentheses right behind them, or one word the other way round. */
const glossed =
  /([가-힣]{2,16}(?: [가-힣]{2,16}){0,2})\s?\(([A-Za-z][A-Za-z-]{2,24}(?: [A-Za-z][A-Za-z-]{2,24}){0,2})\)|\b([A-Za-z][A-Za-z-]{2,24})\s?\(([가-힣]{2,16})\)/gu;

/** Pairs beyond this number in one text teach nothing new. */
const mostPairs = 50;

export function minePairs(text: string): readonly MinedPair[] {
  if (!text.includes('(')) return [];
  const pairs: MinedPair[] = [];
  for (const match of text.matchAll(glossed)) {
    const korean = wordsOf(match[1] ?? match[4] ?? '');
    const english = wordsOf(match[2] ?? match[3] ?? '');
    // Names of several words keep their order in both languages; what stands before them belongs to the sentence.
    const own = korean.slice(-english.length);
    if (own.length !== english.length) continue;
    own.forEach((word, at) => {
      const other = english[at];
      if (other === undefined || roleOf(word) !== 'content' || roleOf(other) !== 'content') return;
      if (pairs.length < mostPairs) pairs.push({ korean: word.stem, english: other.stem });
    });
  }
  return pairs;
}

/** Of all that stands beside a word, what stands there at least so often is its translation, and not a word of its sentence. */
const leastShare = 0.25;

/** Pairs after which a piece of work ends; each takes some hundred nanoseconds. */
const pairsAtOnce = 2_000;

/** For each stem its translations in all documents, the usual ones only. */
export function* joinPairs(
  documents: readonly { readonly pairs: readonly MinedPair[] }[],
): Steps<ReadonlyMap<string, readonly string[]>> {
  const counts = new Map<string, Map<string, number>>();
  const count = (from: string, to: string) => {
    const own = counts.get(from);
    if (own === undefined) counts.set(from, new Map([[to, 1]]));
    else own.set(to, (own.get(to) ?? 0) + 1);
  };
  let counted = 0;
  for (const { pairs } of documents) {
    for (const { korean, english } of pairs) {
      count(korean, english);
      count(english, korean);
      counted += 1;
      if (counted % pairsAtOnce === 0) yield;
    }
  }
  yield;
  const usual = new Map<string, readonly string[]>();
  for (const [from, own] of counts) {
    let all = 0;
    for (const value of own.values()) all += value;
    usual.set(
      from,
      [...own].filter(([, value]) => value >= leastShare * all).map(([to]) => to),
    );
    if (usual.size % pairsAtOnce === 0) yield;
  }
  return usual;
}
