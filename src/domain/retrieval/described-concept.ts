import type { Implied } from './implied-concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { meaningsOf } from './meaning-keys.ts';
import { phrasesOf } from './phrases.ts';
import type { Steps } from './steps.ts';
import { finish } from './steps.ts';
import type { Word } from './words.ts';

/** All that is said of each concept, as one text. */
interface Descriptions {
  readonly conceptIds: readonly string[];
  /** For each key the concepts of which it is said, and how often. */
  readonly byKey: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** How much a mention of each concept must outweigh: 1 for a text of the usual length, more for a longer one. */
  readonly saturation: readonly number[];
}

/** A question of fewer things is looked up by its words; more are a description. */
const fewestThings = 4;

/**
 * From this part of a question on a description is taken for it. Definitions of the development questions gain .007 by it, on
 * either half; from .1 to .25 it is all the same.
 */
const leastShare = 0.25;

/** The part of a question from which on nothing more is to be wished: no description has all of its words. */
const fullShare = 0.5;

/**
 * The one concept of which a long question's words are said most, wherever they are said of it: where no single description is
 * near, all of them together may be. BM25 over what is said of each concept (Robertson and Zaragoza, 2009), against what the
 * question could score at best.
 */
export function describedConcept(lexicon: Lexicon, words: readonly Word[]): Implied | null {
  const asked = meaningsOf(lexicon, words);
  if (asked.length < fewestThings) return null;
  const { conceptIds, byKey, saturation } = finish(descriptionsOf(lexicon));
  const scores = new Map<number, number>();
  let all = 0;
  for (const { keys } of asked) {
    const counts = new Map<number, number>();
    for (const key of keys) {
      for (const [concept, count] of byKey.get(key) ?? [])
        counts.set(concept, Math.max(counts.get(concept) ?? 0, count));
    }
    const rarity = Math.log(1 + (conceptIds.length - counts.size + 0.5) / (counts.size + 0.5));
    all += rarity;
    for (const [concept, count] of counts) {
      const held = (rarity * count) / (count + (saturation[concept] ?? 1));
      scores.set(concept, (scores.get(concept) ?? 0) + held);
    }
  }
  let best: Implied | null = null;
  for (const [concept, score] of scores) {
    const likeness = Math.min(1, score / all / fullShare);
    if (score / all >= leastShare && likeness > (best?.likeness ?? 0))
      best = { conceptId: conceptIds[concept] ?? '', likeness };
  }
  return best;
}

const known = new WeakMap<Lexicon, Descriptions>();

/** Gathers what is said of each concept once, before the first question waits for it. */
export function* descriptionsOf(lexicon: Lexicon): Steps<Descriptions> {
  const before = known.get(lexicon);
  if (before !== undefined) return before;
  const { all } = yield* phrasesOf(lexicon);
  const numbers = new Map<string, number>();
  const lengths: number[] = [];
  const byKey = new Map<string, Map<number, number>>();
  for (const [at, { concepts, meanings, kind }] of all.entries()) {
    if (at % phrasesAtOnce === 0) yield;
    const [conceptId] = concepts;
    if (kind === 'symptom' || conceptId === undefined) continue;
    const concept = numbers.get(conceptId) ?? numbers.size;
    numbers.set(conceptId, concept);
    lengths[concept] = (lengths[concept] ?? 0) + meanings.length;
    for (const key of new Set(meanings.flatMap(({ keys }) => keys))) {
      const counts = byKey.get(key) ?? new Map<number, number>();
      counts.set(concept, (counts.get(concept) ?? 0) + 1);
      byKey.set(key, counts);
    }
  }
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const descriptions = {
    conceptIds: [...numbers.keys()],
    byKey,
    // Half of BM25's correction by length, which is its usual share.
    saturation: lengths.map((length) => 0.5 + (0.5 * length) / usual),
  };
  known.set(lexicon, descriptions);
  return descriptions;
}

/** Phrases after which a piece of work ends; each takes some microseconds. */
const phrasesAtOnce = 100;
