import { normalise } from '../../retrieval/normalise.ts';

/** Yes/no questions about a written answer, as `prompts/grade-answer.md` puts them. */
export const criterionIds = ['says-the-same', 'names-the-asked', 'contradicts'] as const;

export type CriterionId = (typeof criterionIds)[number];

/** What somebody who read the answer found. */
export interface CriterionVerdict {
  readonly id: CriterionId;
  readonly met: boolean;
  /** Words of the answer that show it; empty where there are none. */
  readonly quote: string;
}

/**
 * The grade that verdicts come to; null: they do not decide. A "yes" counts only with words that stand in the answer, letter for
 * letter, so that nothing is found that was not written; whoever finds a thing twice, or not at all, is not believed.
 */
export function scoreCriteria(verdicts: readonly CriterionVerdict[], typed: string): 'right' | 'wrong' | null {
  const answer = squeeze(typed);
  const yes = (id: CriterionId): boolean | null => {
    const found = verdicts.filter((verdict) => verdict.id === id);
    const [verdict] = found;
    if (verdict === undefined || found.length > 1) return null;
    if (!verdict.met) return false;
    const quote = squeeze(verdict.quote);
    return quote.length >= shortestQuote && answer.includes(quote) ? true : null;
  };
  const [says, names, contradicts] = [yes('says-the-same'), yes('names-the-asked'), yes('contradicts')];
  if (says === true && names === true && contradicts === false) return 'right';
  if (says === false && (names === false || contradicts === true)) return 'wrong';
  return null;
}

/** One letter stands in every answer. */
const shortestQuote = 2;

function squeeze(text: string): string {
  return normalise(text).toLowerCase();
}
