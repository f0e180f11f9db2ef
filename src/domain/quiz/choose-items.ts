import { shuffled } from './arrange-options.ts';
import type { QuizItem } from './quiz-item.ts';

export interface ItemWish {
  /** Concepts that are asked about, the most wanted first; what is far from all of them is not chosen. Null: whatever there is. */
  readonly conceptIds: readonly string[] | null;
  readonly count: number;
  /** How often each item was asked in this channel. */
  readonly asked: ReadonlyMap<string, number>;
}

/**
 * Chooses what to ask: the wanted concept first, each concept once before any twice, and of a concept's items the one
 * asked least often.
 */
export function chooseItems(items: readonly QuizItem[], wish: ItemWish, chance: () => number): readonly QuizItem[] {
  const { conceptIds, count, asked } = wish;
  const timesOf = ({ id }: QuizItem) => asked.get(id) ?? 0;
  const rankOf = (item: QuizItem) => (conceptIds === null ? 0 : conceptIds.indexOf(item.conceptIds[0] ?? ''));
  // Typed answers have no options to tap.
  const fit = shuffled(items, chance).filter((item) => item.wrong.length > 0);
  const byConcept = Map.groupBy(fit, (item) => item.conceptIds[0] ?? item.id);
  const queues = [...byConcept.values()].map((queue) => queue.toSorted((a, b) => timesOf(a) - timesOf(b)));
  const chosen: QuizItem[] = [];
  for (let round = 0; chosen.length < count && queues.some((queue) => queue.length > round); round += 1) {
    const next = queues.flatMap((queue) => queue[round] ?? []);
    chosen.push(...next.toSorted((a, b) => timesOf(a) - timesOf(b) || rankOf(a) - rankOf(b)));
  }
  return chosen.slice(0, count);
}
