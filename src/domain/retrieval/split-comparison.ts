import type { Unit } from './unit.ts';

/** How questions about two things are put. */
const comparing =
  /차이|다른\s?(?:점|가|거|건|게|지|데)|달라|다르(?!면|다면)|비교|구분|관계|무슨\s?사이|중에?\s?(?:뭐|뭘|어느|어떤|무엇)|(?:^|[\s\d])vs\.?(?:\s|$)|versus|differ|compare|comparison|distinguish|instead of|\bor\b/i;

/** More sides are a list and no comparison. */
const mostSides = 4;

/** A question that says more is about that, in one of several things or in all: it has one answer. */
const mostBeside = 1;

/**
 * The sides of a question that compares concepts, each as a question of its own; null for any other question. The answer to
 * such a question lies in several sections, and a search for all words at once finds the one that happens to name both.
 */
export function splitComparison(question: string, units: readonly Unit[]): readonly (readonly Unit[])[] | null {
  if (!comparing.test(question.slice(0, 600))) return null;
  if (units.filter(saysMore).length > mostBeside) return null;
  const sides = new Map<string, Unit>();
  for (const unit of units) {
    if (unit.conceptId !== null && !unit.implied && !sides.has(unit.conceptId)) sides.set(unit.conceptId, unit);
  }
  if (sides.size < 2 || sides.size > mostSides) return null;
  return [...sides.values()].map((unit) => [unit]);
}

/** Whether a unit says more than which things are compared, and that they are. */
function saysMore({ conceptId, weight, implied }: Unit): boolean {
  return conceptId === null && weight === 1 && !implied;
}

/** One ranking out of several: the first of each, then the second of each, …, without repetition. */
export function interleave<T>(rankings: readonly (readonly T[])[], keyOf: (item: T) => unknown): readonly T[] {
  const merged = new Map<unknown, T>();
  const longest = Math.max(0, ...rankings.map((ranking) => ranking.length));
  for (let rank = 0; rank < longest; rank += 1) {
    for (const ranking of rankings) {
      const item = ranking[rank];
      if (item !== undefined && !merged.has(keyOf(item))) merged.set(keyOf(item), item);
    }
  }
  return [...merged.values()];
}
