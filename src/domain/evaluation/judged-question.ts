/** A question with the pages and sections that answer it. */
export interface JudgedQuestion {
  readonly id: string;
  /** Questions of one kind; `d_…` sets hold what no note answers. */
  readonly set: string;
  readonly query: string;
  /** Kinds within a set. */
  readonly tags: readonly string[];
  /** Note's path → grade: 2 answers, 1 helps. */
  readonly pages: Readonly<Record<string, number>>;
  /** Section's id → grade. */
  readonly sections: Readonly<Record<string, number>>;
}

/** What no note answers: such a set measures confidence and no ranking. */
export function isOutOfScope({ set }: Pick<JudgedQuestion, 'set'>): boolean {
  return set.startsWith('d_');
}

/**
 * Which half of a set a question belongs to, by a hash of its words (32-bit FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/):
 * what is chosen on one half is checked on the other, and the halves stay the same when questions are added.
 */
export function halfOf(query: string): 0 | 1 {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(query)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return ((hash >>> 16) & 1) as 0 | 1;
}
