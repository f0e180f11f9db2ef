/** How well one ranking fits its judgements; each 0–1. */
export interface RankingMeasures {
  readonly ndcg: number;
  readonly mrr: number;
  readonly recall: number;
}

/** Ranks beyond the tenth are not looked at by members either; five are what a list in Slack shows. */
const depth = 10;
const listed = 5;

/**
 * nDCG@10 with gain 2^grade − 1 (Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002), reciprocal
 * rank of the first that is relevant at all, and Recall@5.
 * @param ranked ids best first, without repetition
 * @param grades id → grade above 0
 */
export function measureRanking(ranked: readonly string[], grades: Readonly<Record<string, number>>): RankingMeasures {
  const gradeOf = (id: string) => (Object.hasOwn(grades, id) ? (grades[id] ?? 0) : 0);
  const ideal = gainOf(Object.values(grades).sort((a, b) => b - a));
  const wanted = Object.values(grades).filter((grade) => grade > 0).length;
  if (ideal === 0) return { ndcg: 0, mrr: 0, recall: 0 };
  const first = ranked.slice(0, depth).findIndex((id) => gradeOf(id) > 0);
  const found = ranked.slice(0, listed).filter((id) => gradeOf(id) > 0).length;
  return {
    ndcg: gainOf(ranked.map(gradeOf)) / ideal,
    mrr: first === -1 ? 0 : 1 / (first + 1),
    recall: found / wanted,
  };
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, depth).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}
