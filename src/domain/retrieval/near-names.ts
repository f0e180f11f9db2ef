import type { Lexicon } from './lexicon.ts';

type Names = Lexicon['letters']['latin'];

/** Names of one length, with the letters that each holds. */
interface OfLength {
  readonly names: Names;
  readonly masks: Uint32Array;
}

/** Shorter names are one slip away from every other word. */
const shortestName = 4;

const known = new WeakMap<Names, readonly OfLength[]>();

/**
 * The names that can be within `limit` slips of a word: about as long, and of nearly the same letters, because a slip brings one letter in
 * and takes one away at most. Of thousands of names a dozen are left to be compared letter by letter.
 */
export function* mayBeNear(names: Names, word: string, limit: number): Generator<Names[number]> {
  const byLength = known.get(names) ?? sort(names);
  const own = lettersIn(word);
  for (let length = Math.max(shortestName, word.length - limit); length <= word.length + limit; length += 1) {
    const { names: near = [], masks = none } = byLength[length] ?? {};
    for (let at = 0; at < near.length; at += 1) {
      const name = near[at];
      if (name !== undefined && bitsIn((masks[at] ?? 0) ^ own) <= 2 * limit) yield name;
    }
  }
}

const none = new Uint32Array(0);

function sort(names: Names): readonly OfLength[] {
  const byLength = new Map<number, Names[number][]>();
  for (const name of names) {
    const own = byLength.get(name[0].length);
    if (own === undefined) byLength.set(name[0].length, [name]);
    else own.push(name);
  }
  const sorted: OfLength[] = [];
  for (const [length, own] of byLength)
    sorted[length] = { names: own, masks: Uint32Array.from(own, ([name]) => lettersIn(name)) };
  known.set(names, sorted);
  return sorted;
}

/** One bit for each letter; letters that share a bit only let more names through. */
function lettersIn(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
