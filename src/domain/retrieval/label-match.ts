import type { Labels } from './labels.ts';
import type { Postings } from './postings.ts';
import { rarityOf } from './postings.ts';
import type { LabelMatch } from './rank-parts.ts';
import type { Unit } from './unit.ts';
import { bigramsShare, translationShare } from './unit.ts';

/** What a term of the index says for a question: which of its units, and how much of it. */
interface Match {
  readonly unit: number;
  readonly share: number;
  readonly isBigram: boolean;
}

/** A question's units with their weights, made once for all labels. */
export interface WeighedQuestion {
  readonly importance: readonly number[];
  /** Units that are described and not named: they help where they are met, and are missed nowhere. */
  readonly implied: readonly boolean[];
  readonly byTerm: ReadonlyMap<number, readonly Match[]>;
}

export function weighQuestion(postings: Postings, units: readonly Unit[]): WeighedQuestion {
  const byTerm = new Map<number, Match[]>();
  units.forEach(({ terms }, unit) => {
    for (const { term, share, isPart = term.startsWith('~') } of terms) {
      const id = postings.idOf(term);
      const isBigram = isPart;
      if (id === -1) continue;
      const known = byTerm.get(id);
      if (known === undefined) byTerm.set(id, [{ unit, share, isBigram }]);
      else known.push({ unit, share, isBigram });
    }
  });
  return {
    importance: units.map((unit) => importanceOf(postings, unit)),
    implied: units.map((unit) => unit.implied),
    byTerm,
  };
}

/**
 * The weight of a unit against the others: its rarity, by the commonest of the words that say the whole of it; a word that no
 * passage holds counts as the rarest.
 */
export function importanceOf(postings: Postings, unit: Unit): number {
  let rarity = Number.POSITIVE_INFINITY;
  for (const { term, share } of unit.terms) {
    if (share >= translationShare) rarity = Math.min(rarity, rarityOf(postings, term));
  }
  return unit.weight * (Number.isFinite(rarity) ? rarity : 0);
}

/** Compares every label of a piece with a question, by F1 of words and concepts weighted by rarity. */
export function matchLabels(labels: Labels, piece: number, question: WeighedQuestion): LabelMatch {
  const best = [0, 0, 0, 0, 0];
  const end = labels.starts[piece + 1] ?? 0;
  for (let label = labels.starts[piece] ?? 0; label < end; label += 1) {
    const kind = labels.kinds[label] ?? 0;
    best[kind] = Math.max(best[kind] ?? 0, matchLabel(labels, label, question));
  }
  const [title = 0, path = 0, heading = 0, ancestry = 0, lead = 0] = best;
  return { title: Math.max(title, path), heading: Math.max(heading, ancestry), lead };
}

/** F1 of a label and a question. */
function matchLabel(labels: Labels, label: number, { importance, implied, byTerm }: WeighedQuestion): number {
  const from = labels.termStarts[label] ?? 0;
  const end = labels.termStarts[label + 1] ?? 0;
  // Most labels hold nothing that is asked for.
  let first = from;
  while (first < end && !byTerm.has(labels.terms[first] ?? 0)) first += 1;
  if (first === end) return 0;
  const shares = new Float64Array(importance.length);
  const pairs = new Float64Array(importance.length);
  let length = 0;
  let met = 0;
  for (let at = from; at < end; at += 1) {
    const term = labels.terms[at] ?? 0;
    const worth = labels.worth[term] ?? 0;
    length += worth;
    const matches = byTerm.get(term);
    if (matches === undefined) continue;
    met += worth;
    for (const { unit, share, isBigram } of matches) {
      if (isBigram) pairs[unit] = (pairs[unit] ?? 0) + share;
      else shares[unit] = Math.max(shares[unit] ?? 0, share);
    }
  }
  let recalled = 0;
  let asked = 0;
  importance.forEach((worth, unit) => {
    if (implied[unit] !== true) asked += worth;
    const alike = Math.min(bigramsShare, pairs[unit] ?? 0);
    recalled += worth * Math.max(shares[unit] ?? 0, alike);
  });
  if (recalled === 0) return 0;
  const precision = length === 0 ? 0 : Math.min(1, met / length);
  const recall = asked === 0 ? 0 : Math.min(1, recalled / asked);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
