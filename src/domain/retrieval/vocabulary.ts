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
  const terms = [...known];
  const ids = new Map(terms.map((term, id) => [term, id]));
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
