import type { QuizItem } from './quiz-item.ts';

/** As many as a person looks through in one sitting. */
export const mostDrafts = 10;

/**
 * The drafts to be looked at first: of each concept its best before any concept's second, in the order given, so that one
 * table does not fill the list.
 */
export function bestDrafts(items: readonly QuizItem[], count: number): readonly QuizItem[] {
  const queues = [...Map.groupBy(items, ({ conceptIds }) => conceptIds[0] ?? '').values()];
  const order = new Map(items.map((item, at) => [item.id, at]));
  const rankOf = ({ id }: QuizItem) => order.get(id) ?? 0;
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  const rounds = Array.from({ length: longest }, (_, round) =>
    queues.flatMap((queue) => queue[round] ?? []).toSorted((a, b) => rankOf(a) - rankOf(b)),
  );
  return rounds.flat().slice(0, count);
}
