import type { Library } from '../retrieval/library.ts';
import type { Statement } from './answer.ts';
import type { Citation } from './citation.ts';
import { contradictedClaims } from './contradicted-claims.ts';
import { type Correction, correctNames } from './correct-names.ts';
import { cite } from './quotation.ts';
import { foldForQuoting, verifyCitation } from './quote.ts';

/** An answer's first statements once it follows the cards. */
interface Corrected {
  readonly lead: readonly Statement[];
  readonly citations: readonly Citation[];
  readonly corrections?: readonly Correction[];
}

/**
 * Looks for what the notes that a lead quotes write otherwise than the cards, claims first, then names. Where a claim is wrong, the
 * card's own words lead, and the note stays quoted behind them.
 */
export function followCards(library: Library, lead: readonly Statement[], all: readonly Citation[]): Corrected {
  const cited = lead.flatMap(({ citation, also = [] }) => [citation, ...also]).flatMap((index) => all[index] ?? []);
  const [wrong] = contradictedClaims(library, cited);
  const claims = wrong === undefined ? [] : [{ written: wrong.written, right: wrong.right.text, isClaim: true }];
  const corrections = [...claims, ...correctNames(library, cited)];
  const same = { lead, citations: all, ...(corrections.length > 0 ? { corrections } : {}) };
  if (wrong === undefined || !library.quoteCards) return same;
  const { passage, block, text } = wrong.right;
  const citation = cite(passage, block, block.source);
  const isSaid = lead.some((statement) => foldForQuoting(statement.text) === foldForQuoting(text));
  if (isSaid || !verifyCitation(library, citation)) return same;
  return { ...same, lead: [{ label: null, text, citation: all.length }, ...lead], citations: [...all, citation] };
}
