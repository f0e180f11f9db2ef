import type { Steps } from './steps.ts';
import { finish } from './steps.ts';

/** Every term once, with a number: what passages hold is kept as numbers, which take a tenth of the room. */
export interface Vocabulary {
  /** Terms by their number. */
  readonly terms: readonly string[];
  /** The term's number; a new term gets the next one. */
  readonly idOf: (term: string) => number;
  /** The term's number, -1 for a new one. */
  readonly find: (term: string) => number;
}

export function createVocabulary(known: readonly string[] = []): Vocabulary {
  return finish(vocabularySteps(known));
}

/** Terms after which a piece of work ends; each takes some hundred nanoseconds. */
const termsAtOnce = 5_000;

/** The same in pieces: a library of 100,000 sections has half a million terms. */
export function* vocabularySteps(known: readonly string[]): Steps<Vocabulary> {
  const terms: string[] = [];
  const ids = new Map<string, number>();
  for (const term of known) {
    ids.set(term, terms.push(term) - 1);
    if (terms.length % termsAtOnce === 0) yield;
  }
  return {
    terms,
    idOf(term) {
      const known = ids.get(term);
      if (known !== undefined) return known;
      ids.set(term, terms.length);
      return terms.push(term) - 1;
    },
    find: (term) => ids.get(term) ?? -1,
  };
}
