import type { QuizItem } from './quiz-item.ts';

/** Options in the order in which they are shown. */
export interface ArrangedOptions {
  readonly options: readonly string[];
  /** Index of the right one. */
  readonly right: number;
}

/**
 * Shuffles the options of a quiz's items. Over the whole quiz the right option stands at every place as often as at any
 * other, give or take one, so that no letter is a good guess.
 * @param chance from 0 (included) to 1 (excluded), called a fixed number of times for the same items
 */
export function arrangeOptions(items: readonly QuizItem[], chance: () => number): readonly ArrangedOptions[] {
  const used = new Map<number, number[]>();
  return items.map(({ kind, answer, wrong }) => {
    // The two words of true and false always stand in one order, because nobody looks for them elsewhere.
    if (kind === 'true-false') {
      const options = [answer, ...wrong].toSorted((a, b) => b.localeCompare(a));
      return { options, right: options.indexOf(answer) };
    }
    const size = wrong.length + 1;
    const counts = used.get(size) ?? Array<number>(size).fill(0);
    const fewest = Math.min(...counts);
    const free = counts.flatMap((count, place) => (count === fewest ? [place] : []));
    const right = free[Math.floor(chance() * free.length)] ?? 0;
    counts[right] = (counts[right] ?? 0) + 1;
    used.set(size, counts);
    const others = shuffled(wrong, chance);
    return { options: [...others.slice(0, right), answer, ...others.slice(right)], right };
  });
}

/** Fisher and Yates's shuffle, as Durstenfeld wrote it down (1964). */
export function shuffled<Value>(values: readonly Value[], chance: () => number): readonly Value[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}
