import type { Word } from './words.ts';

/** A key of the index by which a unit may be found. */
export interface UnitTerm {
  readonly term: string;
  /** Its part in a score. */
  readonly weight: number;
  /** How much of the unit a passage holds that holds the term, 0–1. */
  readonly share: number;
  /** One of several parts, which add up to the whole. */
  readonly isPart?: boolean;
}

/** One thing that a question names: a concept, or a word that is no concept's name. */
export interface Unit {
  readonly conceptId: string | null;
  /** As the question writes it. */
  readonly written: string;
  /** Ways to find it, best first. */
  readonly terms: readonly UnitTerm[];
  readonly script: Word['script'];
  /** How much its absence says, 0–1: little for words that only say what kind of answer is wanted. */
  readonly weight: number;
  /** Neither a concept's name, nor in any passage. */
  readonly unknown: boolean;
  /** Described and not named. */
  readonly implied: boolean;
  /** The name of a product outside the subject. */
  readonly product: boolean;
  /** What was typed with a slip or on the wrong keyboard layout; null where nothing was corrected. */
  readonly typed: string | null;
}

/** A translation is nearly the word; all of a word's bigrams are nearly the word too. */
export const translationShare = 0.9;
export const bigramsShare = 0.8;

/** Each term once, in its first place. */
export function distinct(terms: readonly UnitTerm[]): readonly UnitTerm[] {
  const first = new Map<string, UnitTerm>();
  for (const one of terms) if (!first.has(one.term)) first.set(one.term, one);
  return [...first.values()];
}
