import type { Near } from './nearest-vectors.ts';
import type { RankParts } from './rank-parts.ts';
import type { Found } from './search-result.ts';

/** Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet" (2009): ranks count as 1 / (60 + rank). */
const damping = 60;

/** What is near in meaning alone has none of the parts that words make. */
const noParts: RankParts = {
  bm25: 0,
  title: 0,
  heading: 0,
  lead: 0,
  page: 0,
  coverage: 0,
  definition: 0,
  boilerplate: 0,
  template: 0,
  note: 0,
  otherLanguage: 0,
};

/**
 * Joins what words found with what is near in meaning, by their ranks alone, because a rank's score and a likeness have no common
 * measure. `weight` is what a place among the near ones counts against a place among the found ones. Scores keep their scale: the
 * first of the joined list has the best score that there was, and so on.
 */
export function fuseRankings(
  found: readonly Found[],
  near: readonly Near[],
  { weight, limit }: { readonly weight: number; readonly limit: number },
): readonly Found[] {
  const worth = new Map<string, number>();
  const hits = new Map<string, Found>();
  found.forEach((hit, rank) => {
    hits.set(hit.passage.id, hit);
    worth.set(hit.passage.id, 1 / (damping + rank + 1));
  });
  const lowest = found.at(-1)?.score ?? 0;
  near.forEach(({ passage, lines }, rank) => {
    const { id } = passage;
    if (!hits.has(id)) hits.set(id, { passage, lines, score: lowest, parts: noParts });
    worth.set(id, (worth.get(id) ?? 0) + weight / (damping + rank + 1));
  });
  // Equals keep the order of words, because a map keeps the order of insertion and the sort is stable.
  const order = [...hits.values()].sort((a, b) => (worth.get(b.passage.id) ?? 0) - (worth.get(a.passage.id) ?? 0));
  return order.slice(0, limit).map((hit, place) => ({ ...hit, score: found[place]?.score ?? lowest }));
}
