import type { Ranked } from './rank-passages.ts';

/** Scores of several rankings in one order: none above the one before it. */
export function falling(ranked: readonly Ranked[]): readonly Ranked[] {
  let last = Number.POSITIVE_INFINITY;
  return ranked.map((item) => {
    last = Math.min(last, item.score);
    return { ...item, score: last };
  });
}
