import type { Library } from '../retrieval/library.ts';
import type { Citation } from './citation.ts';
import { contradictedClaims } from './contradicted-claims.ts';
import { type Correction, correctNames } from './correct-names.ts';

/** Everything that quoted notes write otherwise than the cards: claims first, then names. */
export function correctionsOf(library: Library, citations: readonly Citation[]): readonly Correction[] {
  return [...contradictedClaims(library, citations), ...correctNames(library, citations)];
}
