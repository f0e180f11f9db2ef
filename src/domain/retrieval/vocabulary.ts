/** Every term once, with a number: what passages hold is kept as numbers, which take a tenth of the room. */
export interface Vocabulary {
  /** Terms by their number. */
  readonly terms: readonly string[];
  /** The term's number; a new term gets the next one. */
  readonly idOf: (term: string) => number;
  /** The term's number, -1 for a new one. */
  readonly find: (term: string) => number;
}

export function createVocabulary(): Vocabulary {
  const terms: string[] = [];
  const ids = new Map<string, number>();
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
