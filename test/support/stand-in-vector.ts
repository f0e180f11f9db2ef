/** Numbers of a stand-in's vector: few enough for a test, enough that words seldom share one. */
const size = 256;

/**
 * A vector that stands in for a model's: counts of three neighbouring letters, hashed. Texts with the same letters are near, and
 * nothing is known of meaning, so that it shows that vectors are used rightly, and nothing of what a model would gain.
 */
export function standInVector(text: string): number[] {
  const vector = new Array<number>(size).fill(0);
  for (const word of text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) {
      let hash = 7;
      for (const letter of padded.slice(at, at + 3)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 2654435761);
      const place = (hash >>> 8) % size;
      vector[place] = (vector[place] ?? 0) + (hash & 1 ? 1 : -1);
    }
  }
  return vector;
}
