import { shuffled } from './arrange-options.ts';
import type { QuizItem } from './quiz-item.ts';

export interface ItemWish {
  /** Concepts that are asked about, the most wanted first; those of a later list only when an earlier one is used up. */
  readonly tiers: readonly (readonly string[])[];
  readonly count: number;
  /** How often each item was asked in this channel. */
  readonly asked: ReadonlyMap<string, number>;
}

/**
 * Chooses what to ask: tier by tier; within one, each concept once before any twice, and of a concept's items the one asked
 * least often. Items of none of the concepts come last.
 */
export function chooseItems(items: readonly QuizItem[], wish: ItemWish, chance: () => number): readonly QuizItem[] {
  const { tiers, count, asked } = wish;
  const timesOf = ({ id }: QuizItem) => asked.get(id) ?? 0;
  const tierOf = ({ conceptIds }: QuizItem) => {
    const found = tiers.findIndex((tier) => conceptIds.some((id) => tier.includes(id)));
    return found < 0 ? tiers.length : found;
  };
  // Typed answers have no options to tap.
  const fit = shuffled(items, chance).filter((item) => item.wrong.length > 0);
  const byTier = Map.groupBy(fit, tierOf);
  const ordered = [...byTier.keys()].toSorted((a, b) => a - b);
  return ordered.flatMap((tier) => spread(byTier.get(tier) ?? [], timesOf)).slice(0, count);
}

/** The first of each concept, then the second of each, …; within a round what was asked least often first. */
function spread(items: readonly QuizItem[], timesOf: (item: QuizItem) => number): readonly QuizItem[] {
  const byTimes = (a: QuizItem, b: QuizItem) => timesOf(a) - timesOf(b);
  const queues = [...Map.groupBy(items, (item) => item.conceptIds[0] ?? item.id).values()];
  const sorted = queues.map((queue) => queue.toSorted(byTimes));
  const longest = Math.max(0, ...sorted.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, round) =>
    sorted.flatMap((queue) => queue[round] ?? []).toSorted(byTimes),
  ).flat();
}
