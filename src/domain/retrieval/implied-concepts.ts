import type { Lexicon } from './lexicon.ts';
import type { Meaning } from './meaning-keys.ts';
import { isNegation, meaningsOf } from './meaning-keys.ts';
import type { Phrase, Phrases } from './phrases.ts';
import { phrasesOf } from './phrases.ts';
import { finish } from './steps.ts';
import { conceptTerm } from './terms.ts';
import type { Word } from './words.ts';

/** A concept that a question describes without naming it. */
export interface Implied {
  readonly conceptId: string;
  /** 0–1: how nearly the question says the same as the description. */
  readonly likeness: number;
  /** Every word of one of its names is said, wherever it stands. */
  readonly byName?: boolean;
}

/**
 * From this likeness on a description is taken for meant. One half of the development questions gains .014 by .4 against .5, the
 * other nothing; from .35 to .45 it is all the same.
 */
const leastLikeness = 0.4;

/** That all of a description is said counts more than that nothing else is: questions are longer than descriptions. */
const recallWeight = 1.5;

/** More would be guesses. */
const mostImplied = 2;

/** The concepts whose descriptions or names a question holds, word by word and in any order; best first. */
export function impliedConcepts(lexicon: Lexicon, words: readonly Word[]): readonly Implied[] {
  const phrases = finish(phrasesOf(lexicon));
  const asked = meaningsOf(lexicon, words);
  const keys = new Map<string, number>();
  asked.forEach(({ keys: own }, at) => {
    for (const key of own) if (!keys.has(key)) keys.set(key, at);
  });
  const worth = asked.map(phrases.rarity);
  const named = new Set(asked.flatMap(({ keys: own, isConcept }) => (isConcept ? own : [])));
  const best = new Map<string, number>();
  const byName = new Set<string>();
  for (const at of metTwice(phrases, keys)) {
    const phrase = phrases.all[at];
    if (phrase === undefined) continue;
    const likeness = likenessOf(phrase, keys, asked, worth);
    if (likeness < leastLikeness) continue;
    for (const { conceptId, nearness } of nearestOf(lexicon, phrase, named))
      best.set(conceptId, Math.max(best.get(conceptId) ?? 0, likeness * nearness));
    if (phrase.kind === 'name') for (const conceptId of phrase.concepts) byName.add(conceptId);
  }
  return [...best]
    .map(([conceptId, likeness]) => ({ conceptId, likeness, byName: byName.has(conceptId) }))
    .sort((a, b) => b.likeness - a.likeness || (a.conceptId < b.conceptId ? -1 : 1))
    .slice(0, mostImplied);
}

/** Of the concepts that explain a symptom those that have to do with what the question names, else the likeliest. */
function nearestOf(lexicon: Lexicon, { concepts, kind }: Phrase, named: ReadonlySet<string>) {
  if (kind !== 'symptom') return concepts.map((conceptId) => ({ conceptId, nearness: 1 }));
  const near = concepts.filter((id) =>
    lexicon.concepts.get(id)?.related.some((other) => named.has(conceptTerm(other))),
  );
  const known = concepts.filter((id) => named.has(conceptTerm(id)));
  if (known.length > 0) return [];
  return (near.length > 0 ? near : concepts)
    .slice(0, mostImplied)
    .map((conceptId, rank) => ({ conceptId, nearness: 1 - 0.1 * rank }));
}

/** The phrases that hold two words of a question or more, because one word is no description: a few of hundreds that hold any. */
function metTwice({ byKey }: Phrases, keys: ReadonlyMap<string, number>): ReadonlySet<number> {
  const metBy = new Map<number, number>();
  const twice = new Set<number>();
  for (const [key, at] of keys) {
    for (const phrase of byKey.get(key) ?? []) {
      const before = metBy.get(phrase);
      if (before === undefined) metBy.set(phrase, at);
      else if (before !== at) twice.add(phrase);
    }
  }
  return twice;
}

function likenessOf(
  { meanings, worth: own, weight, kind }: Phrase,
  keys: ReadonlyMap<string, number>,
  asked: readonly Meaning[],
  worth: readonly number[],
): number {
  const isName = kind === 'name';
  const met = new Set<number>();
  let held = 0;
  for (const [i, meaning] of meanings.entries()) {
    const key = meaning.keys.find((one) => keys.has(one));
    if (key === undefined) {
      // Without its "not" a symptom is none: what comes on is no trouble.
      if (isName || (kind === 'symptom' && isNegation(meaning))) return 0;
      continue;
    }
    held += own[i] ?? 0;
    met.add(keys.get(key) ?? 0);
  }
  // One word is no description.
  if (met.size < 2) return 0;
  const recall = held / weight;
  let all = 0;
  asked.forEach(({ isConcept }, at) => {
    if (kind !== 'symptom' || !isConcept || met.has(at)) all += worth[at] ?? 0;
  });
  const precision = [...met].reduce((sum, at) => sum + (worth[at] ?? 0), 0) / all;
  return isName ? 0.5 + precision / 2 : ((1 + recallWeight) * recall * precision) / (recall + recallWeight * precision);
}
