import type { Label } from './passage-fields.ts';
import type { Postings } from './postings.ts';
import { rarityOf } from './postings.ts';
import type { Unit } from './read-question.ts';
import { bigramsShare, translationShare } from './read-question.ts';

/** A heading or lead-in with its own weight in words, so that a comparison looks only at the question's terms. */
export interface WeighedLabel extends Label {
  /** Sum of the rarity of its words and concepts. */
  readonly length: number;
}

/** A question's units with their weights, made once for all labels. */
export interface WeighedQuestion {
  readonly units: readonly { readonly unit: Unit; readonly importance: number; readonly bigrams: readonly string[] }[];
  readonly terms: readonly { readonly term: string; readonly rarity: number }[];
  readonly length: number;
}

/** A plain word says less of what a heading is about than a concept. */
const plainWord = 0.6;

export function weighLabels(postings: Postings, labels: readonly Label[]): readonly WeighedLabel[] {
  return labels.map((label) => {
    let length = 0;
    for (const term of label.terms.keys()) length += rarityIn(postings, term);
    return { ...label, length };
  });
}

export function weighQuestion(postings: Postings, units: readonly Unit[]): WeighedQuestion {
  const weighed = units.map((unit) => ({
    unit,
    importance: importanceOf(postings, unit),
    bigrams: unit.terms.map(({ term }) => term).filter((term) => term.startsWith('~')),
  }));
  const terms = new Set(units.flatMap((unit) => unit.terms.map(({ term }) => term)));
  return {
    units: weighed,
    terms: [...terms].map((term) => ({ term, rarity: rarityIn(postings, term) })).filter(({ rarity }) => rarity > 0),
    length: weighed.reduce((sum, { importance }) => sum + importance, 0),
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
  return unit.weight * rarity;
}

/** 0–1: F1 of the question's and a label's words, weighted by rarity, for the label that matches best. */
export function matchLabels(labels: readonly WeighedLabel[], question: WeighedQuestion): number {
  let best = 0;
  for (const label of labels) {
    let met = 0;
    for (const { term, rarity } of question.terms) if (label.terms.has(term)) met += rarity;
    let recalled = 0;
    for (const { unit, importance, bigrams } of question.units) recalled += importance * recallOf(label, unit, bigrams);
    if (recalled === 0) continue;
    const precision = label.length === 0 ? 0 : Math.min(1, met / label.length);
    const recall = question.length === 0 ? 0 : recalled / question.length;
    if (precision + recall > 0) best = Math.max(best, (label.weight * 2 * precision * recall) / (precision + recall));
  }
  return best;
}

/** How much of a unit a label holds: all by its first term, else a share of its bigrams. */
function recallOf(label: Label, unit: Unit, bigrams: readonly string[]): number {
  for (const { term, share } of unit.terms) if (share >= translationShare && label.terms.has(term)) return share;
  if (bigrams.length === 0) return 0;
  let held = 0;
  for (const bigram of bigrams) if (label.terms.has(bigram)) held += 1;
  return (bigramsShare * held) / bigrams.length;
}

/** Bigrams measure likeness only, and have no length of their own. */
function rarityIn(postings: Postings, term: string): number {
  if (term.startsWith('~')) return 0;
  return (term.startsWith('@') ? 1 : plainWord) * rarityOf(postings, term);
}
