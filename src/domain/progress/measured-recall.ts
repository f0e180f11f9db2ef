/** An answer as far as it measures recall. */
export interface MeasuredAnswer {
  readonly isRight: boolean;
  /** How many options there were to choose from; null: it was typed. */
  readonly options: number | null;
}

/** How much of something was known, by its answers. */
export interface MeasuredRecall {
  readonly answers: number;
  readonly right: number;
  /** The share that was known: without what chance gives, drawn towards the middle while there are few. From 0 to 1. */
  readonly known: number;
  /** Bounds within which the share lies in 19 of 20 cases (Wilson 1927), chance taken off. */
  readonly from: number;
  readonly to: number;
}

/** Below so many answers the bounds are wider than anything that could be said (5 of 5: 0.57 to 1). */
export const fewestAnswers = 8;
/** One right and one wrong answer that nobody gave (Laplace). */
const prior = 1;
const z = 1.96;

/** Null while there are too few answers to say anything. */
export function measureRecall(answers: readonly MeasuredAnswer[]): MeasuredRecall | null {
  const count = answers.length;
  if (count < fewestAnswers) return null;
  const right = answers.filter(({ isRight }) => isRight).length;
  const chance = answers.reduce((sum, { options }) => sum + (options === null ? 0 : 1 / options), 0) / count;
  const without = (share: number) => Math.min(1, Math.max(0, (share - chance) / (1 - chance)));
  const share = right / count;
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const half = (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return {
    answers: count,
    right,
    known: without((right + prior) / (count + 2 * prior)),
    from: without(middle - half),
    to: without(middle + half),
  };
}
