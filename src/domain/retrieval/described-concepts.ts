import type { Lexicon } from './lexicon.ts';
import { meaningsOf } from './meaning-keys.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

interface Described {
  readonly ids: readonly string[];
  readonly byKey: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly lengths: readonly number[];
  readonly mean: number;
}
const known = new WeakMap<Lexicon, Described>();

function read(lexicon: Lexicon): Described {
  const before = known.get(lexicon);
  if (before) return before;
  const ids: string[] = [];
  const texts: string[][] = [];
  const at = new Map<string, number>();
  const add = (id: string, list: readonly string[]) => {
    let i = at.get(id);
    if (i === undefined) { i = ids.length; at.set(id, i); ids.push(id); texts.push([]); }
    texts[i]!.push(...list);
  };
  for (const { id, names, aliases } of lexicon.concepts.values()) add(id, [names.ko, names.en, ...aliases]);
  for (const { id, intents } of lexicon.words.concepts) add(id, intents);
  for (const { conceptId, says } of lexicon.words.definitions) add(conceptId, [...says, ...says]);
  const byKey = new Map<string, Map<number, number>>();
  const lengths = texts.map((list, i) => {
    let length = 0;
    for (const text of list) for (const { keys } of meaningsOf(lexicon, wordsOf(text))) {
      length += 1;
      for (const key of new Set(keys)) {
        const m = byKey.get(key) ?? new Map<number, number>();
        m.set(i, (m.get(i) ?? 0) + 1);
        byKey.set(key, m);
      }
    }
    return length;
  });
  const described = { ids, byKey, lengths, mean: lengths.reduce((a, b) => a + b, 0) / lengths.length };
  known.set(lexicon, described);
  return described;
}

export function describedConcepts(lexicon: Lexicon, words: readonly Word[]): readonly { conceptId: string; score: number; share: number }[] {
  const { ids, byKey, lengths, mean } = read(lexicon);
  const asked = meaningsOf(lexicon, words);
  const scores = new Map<number, number>();
  const shares = new Map<number, number>();
  let all = 0;
  for (const { keys, isConcept } of asked) {
    const best = new Map<number, number>();
    let rarity = 0;
    const union = new Set<number>();
    for (const key of keys) for (const [i, n] of byKey.get(key) ?? []) { best.set(i, Math.max(best.get(i) ?? 0, n)); union.add(i); }
    rarity = Math.log(1 + (ids.length - union.size + 0.5) / (union.size + 0.5));
    if (isConcept) rarity *= Number(process.env.DC ?? 1);
    all += rarity;
    for (const [i, n] of best) {
      const k = 1 * (1 - 0.5 + 0.5 * (lengths[i] ?? 0) / mean);
      scores.set(i, (scores.get(i) ?? 0) + rarity * (n / (n + k)));
      shares.set(i, (shares.get(i) ?? 0) + rarity);
    }
  }
  return [...scores].map(([i, score]) => ({ conceptId: ids[i]!, score: all === 0 ? 0 : score / all, share: all === 0 ? 0 : (shares.get(i) ?? 0) / all })).sort((a, b) => b.score - a.score).slice(0, 10);
}
