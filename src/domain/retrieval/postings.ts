import type { Field, PassageFields } from './passage-fields.ts';
import { fieldWeights } from './passage-fields.ts';

/** For each term the passages that hold it, with their BM25F weight. */
export interface Postings {
  readonly size: number;
  readonly byTerm: ReadonlyMap<string, PostingList>;
}

export interface PostingList {
  readonly passages: readonly number[];
  /** tf / (k1 + tf) of the field-weighted term frequency, 0–1. */
  readonly weights: readonly number[];
  readonly idf: number;
}

/**
 * BM25F after Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.6: term
 * frequencies are summed over the fields first, each normalised by its own length, and saturated once. k1 as advised there;
 * headings are short whatever they say, so that their length counts for little, while a long body is discounted as usual.
 */
const k1 = 1.2;
const lengthWeight: Readonly<Record<Field, number>> = {
  title: 0.3,
  ancestry: 0.3,
  heading: 0.3,
  leads: 0.4,
  body: 0.7,
  code: 0.7,
  cells: 0.7,
};
const fieldNames = Object.keys(fieldWeights) as readonly Field[];

export function buildPostings(passages: readonly PassageFields[]): Postings {
  const averages = new Map(fieldNames.map((field) => [field, averageLength(passages, field)]));
  const lists = new Map<string, { passages: number[]; weights: number[] }>();
  passages.forEach((passage, index) => {
    for (const [term, frequency] of frequencies(passage, averages)) {
      let list = lists.get(term);
      if (list === undefined) {
        list = { passages: [], weights: [] };
        lists.set(term, list);
      }
      list.passages.push(index);
      list.weights.push(frequency / (k1 + frequency));
    }
  });
  const byTerm = new Map<string, PostingList>();
  for (const [term, list] of lists) byTerm.set(term, { ...list, idf: idfOf(passages.length, list.passages.length) });
  return { size: passages.length, byTerm };
}

/** Robertson and Spärck Jones's weight of a term that `holding` of `all` passages hold; never negative. */
export function idfOf(all: number, holding: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** A term's weight; what no passage holds is rarest. */
export function rarityOf(postings: Postings, term: string): number {
  return postings.byTerm.get(term)?.idf ?? idfOf(postings.size, 0);
}

function frequencies(passage: PassageFields, averages: ReadonlyMap<Field, number>): Map<string, number> {
  const total = new Map<string, number>();
  for (const field of fieldNames) {
    const counts = passage.counts[field];
    const b = lengthWeight[field];
    const norm = 1 - b + (b * lengthOf(counts)) / (averages.get(field) || 1);
    for (const [term, count] of counts) total.set(term, (total.get(term) ?? 0) + (fieldWeights[field] * count) / norm);
  }
  return total;
}

function averageLength(passages: readonly PassageFields[], field: Field): number {
  const filled = passages.map((passage) => lengthOf(passage.counts[field])).filter((length) => length > 0);
  return filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
}

function lengthOf(counts: ReadonlyMap<string, number>): number {
  let length = 0;
  for (const count of counts.values()) length += count;
  return length;
}
