/** What the answers to one question come to. */
export interface QuestionResult {
  /** Members whose answer counts. */
  readonly answered: number;
  /** Answers per option, in the order shown; null where so few answered that it would tell who. */
  readonly distribution: readonly number[] | null;
  /** The wrong option that most chose, with how many; null without a distribution, or when nobody was wrong. */
  readonly trap: { readonly option: number; readonly count: number } | null;
}

/** In a smaller group everybody could work out who answered what. */
export const fewestForDistribution = 5;

/** Counts the chosen options of one question; null: an answer in other words than any option's. */
export function questionResult(chosen: readonly (number | null)[], options: number, right: number): QuestionResult {
  const answered = chosen.length;
  if (answered < fewestForDistribution) return { answered, distribution: null, trap: null };
  const distribution = Array.from({ length: options }, (_, option) => chosen.filter((one) => one === option).length);
  let trap: QuestionResult['trap'] = null;
  for (const [option, count] of distribution.entries()) {
    if (option !== right && count > (trap?.count ?? 0)) trap = { option, count };
  }
  return { answered, distribution, trap };
}
