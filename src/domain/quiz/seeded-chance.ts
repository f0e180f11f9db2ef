/**
 * Numbers from 0 (included) to 1 (excluded) that a seed decides, so that what was shuffled once is shuffled alike after a
 * restart. The seed is hashed by FNV-1a; the numbers are Marsaglia's xorshift32 (2003).
 */
export function seededChance(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  // Xorshift stays at zero for ever.
  if (state === 0) state = 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
