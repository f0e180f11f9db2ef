import type { Postings } from './postings.ts';
import { fullWeight, holds } from './postings.ts';
import { type Scored, selectBest } from './select-best.ts';
import type { Unit } from './unit.ts';
import { bigramsShare } from './unit.ts';

/** Room for one question at a time; as large as the index, and used again. */
export interface Scratch {
  readonly scores: Float64Array;
  readonly touched: Uint32Array;
}

export function createScratch(size: number): Scratch {
  return { scores: new Float64Array(size), touched: new Uint32Array(size) };
}

/**
 * Two syllables that stand in more pieces than this tell none of them apart, and reading their list is most of the work in a
 * library of 100,000 sections. In one of 10,000 no list is as long.
 */
const longestPairList = 10_000;

/** BM25F of every piece that holds any of the terms; the best `depth` of them, best first. */
export function scorePieces(
  postings: Postings,
  { scores, touched }: Scratch,
  units: readonly Unit[],
  depth: number,
  mayBeFound: ((piece: number) => boolean) | null,
): readonly Scored[] {
  const { starts, pieces, idf } = postings;
  let count = 0;
  for (const unit of units) {
    for (const { term, weight } of unit.terms) {
      const id = postings.idOf(term);
      if (id === -1) continue;
      if ((starts[id + 1] ?? 0) - (starts[id] ?? 0) > longestPairList && term.startsWith('~')) continue;
      const factor = (weight * (idf[id] ?? 0)) / fullWeight;
      const weights = postings.weightsOf(id);
      const end = starts[id + 1] ?? 0;
      for (let at = starts[id] ?? 0; at < end; at += 1) {
        const piece = pieces[at] ?? 0;
        const before = scores[piece] ?? 0;
        if (before === 0) {
          touched[count] = piece;
          count += 1;
        }
        scores[piece] = before + factor * (weights[at] ?? 0);
      }
    }
  }
  let chosen = count;
  if (mayBeFound !== null) {
    chosen = 0;
    for (let i = 0; i < count; i += 1) {
      const piece = touched[i] ?? 0;
      if (mayBeFound(piece)) {
        touched[i] = touched[chosen] ?? 0;
        touched[chosen] = piece;
        chosen += 1;
      }
    }
  }
  const best = selectBest(touched, scores, chosen, depth);
  for (let i = 0; i < count; i += 1) scores[touched[i] ?? 0] = 0;
  return best;
}

/** 0–1: how much of a question, by the importance of its units, a piece holds. What is implied helps, and is missed nowhere. */
export function coverageOf(
  postings: Postings,
  units: readonly Unit[],
  importance: readonly number[],
  piece: number,
): number {
  let all = 0;
  let held = 0;
  units.forEach((unit, at) => {
    const worth = importance[at] ?? 0;
    if (!unit.implied) all += worth;
    held += worth * shareHeld(postings, unit, piece);
  });
  return all === 0 ? 0 : Math.min(1, held / all);
}

/** Bigrams add up to nearly a word; of all other ways to find a unit the best one counts. */
function shareHeld(postings: Postings, { terms }: Unit, piece: number): number {
  let whole = 0;
  let pairs = 0;
  for (const { term, share, isPart = term.startsWith('~') } of terms) {
    if ((isPart ? whole >= bigramsShare : share <= whole) || !holds(postings, term, piece)) continue;
    if (isPart) pairs += share;
    else whole = share;
  }
  return Math.max(whole, Math.min(bigramsShare, pairs));
}
