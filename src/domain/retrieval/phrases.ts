import { plainWording } from './everyday-phrases.ts';
import type { Lexicon } from './lexicon.ts';
import type { Meaning } from './meaning-keys.ts';
import { meaningsOf } from './meaning-keys.ts';
import type { Steps } from './steps.ts';
import { wordsOf } from './words.ts';

/** A name, description or symptom, word by word. */
export interface Phrase {
  /** One concept, or those that explain a symptom. */
  readonly concepts: readonly string[];
  readonly meanings: readonly Meaning[];
  /** What each meaning is worth, and all of them. */
  readonly worth: readonly number[];
  readonly weight: number;
  /** A name's words must all be there. A symptom is somebody's, and who it is says nothing of how well it fits. */
  readonly kind: 'name' | 'intent' | 'symptom';
}

export interface Phrases {
  readonly all: readonly Phrase[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly rarity: (meaning: Meaning) => number;
}

/** What every word of a description and a question is worth beside its rarity, a concept's name against an everyday word. */
const conceptWorth = 1.2;

const known = new WeakMap<Lexicon, Phrases>();

/** Reads all descriptions and names of a lexicon once, before the first question waits for it. */
export function* phrasesOf(lexicon: Lexicon): Steps<Phrases> {
  const before = known.get(lexicon);
  if (before !== undefined) return before;
  const raw: Omit<Phrase, 'weight' | 'worth'>[] = [];
  const read = (concepts: readonly string[], says: readonly string[], kind: Phrase['kind']) => {
    for (const one of says) raw.push({ concepts, meanings: meaningsOf(lexicon, wordsOf(plainWording(one))), kind });
  };
  for (const { id, intents } of lexicon.words.concepts) {
    yield;
    read([id], intents, 'intent');
  }
  for (const { says, concepts } of lexicon.words.symptoms) read(concepts, says, 'symptom');
  for (const { id, names, aliases } of lexicon.concepts.values()) {
    yield;
    for (const name of new Set([names.ko, names.en, ...aliases])) {
      // Word by word, so that the name itself is not found in it.
      const meanings = wordsOf(name).flatMap((word) => meaningsOf(lexicon, [word]));
      if (meanings.length > 1) raw.push({ concepts: [id], meanings, kind: 'name' });
    }
  }
  const holding = new Map<string, number>();
  for (const { meanings } of raw)
    for (const key of new Set(meanings.flatMap((meaning) => meaning.keys)))
      holding.set(key, (holding.get(key) ?? 0) + 1);
  yield;
  const rarity = ({ keys, isConcept }: Meaning) => {
    const commonest = Math.max(0, ...keys.map((key) => holding.get(key) ?? 0));
    return (isConcept ? conceptWorth : 1) * Math.log(1 + raw.length / (commonest + 1));
  };
  const byKey = new Map<string, number[]>();
  yield;
  const all = raw.map((phrase, at) => {
    for (const key of new Set(phrase.meanings.flatMap((meaning) => meaning.keys))) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [at]);
      else list.push(at);
    }
    const worth = phrase.meanings.map(rarity);
    return { ...phrase, worth, weight: worth.reduce((sum, one) => sum + one, 0) };
  });
  const phrases = { all, byKey, rarity };
  known.set(lexicon, phrases);
  return phrases;
}
