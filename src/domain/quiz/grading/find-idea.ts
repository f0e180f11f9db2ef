import { isNegated } from '../../grounding/claim-polarity.ts';
import type { Lexicon } from '../../retrieval/lexicon.ts';
import type { Meaning } from '../../retrieval/meaning-keys.ts';
import { type Clause, sayingsOf } from './clauses.ts';

/** How much of an idea a text says. */
export interface FoundIdea {
  /** The share of a wording's words that stand together, of the wording that fits best: from 0 to 1. */
  readonly share: number;
  /** The best fitting wording is denied, or the idea is a denial and is not denied here. */
  readonly turned: boolean;
}

/** How well a text says an idea, whose wordings are compared word by word with two clauses that follow each other. */
export function findIdea(clauses: readonly Clause[], wordings: readonly string[], lexicon: Lexicon): FoundIdea {
  let best: FoundIdea = { share: 0, turned: false };
  for (const wording of wordings) {
    const wanted = sayingsOf(wording, lexicon);
    const negated = isNegated(wording);
    for (const [at, clause] of clauses.entries()) {
      const share = shareOf(wanted, clause.meanings);
      const both = shareOf(wanted, [...clause.meanings, ...(clauses[at + 1]?.meanings ?? [])]);
      const turned = clause.negated !== negated;
      // Of two clauses nobody knows which one a negation belongs to.
      const found = share >= both ? { share, turned } : { share: both * acrossClauses, turned: false };
      if (found.share > best.share || (found.share === best.share && best.turned)) best = found;
    }
  }
  return best;
}

/** What stands in two clauses may be said of two things. */
const acrossClauses = 0.9;

function shareOf(wanted: readonly Meaning[], said: readonly Meaning[]): number {
  if (wanted.length === 0) return 0;
  return (
    wanted.filter(({ keys }) => said.some((one) => one.keys.some((key) => keys.includes(key)))).length / wanted.length
  );
}
