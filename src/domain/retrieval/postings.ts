import type { Field, PieceFields } from './passage-fields.ts';
import { fieldNames, fieldWeights } from './passage-fields.ts';
import type { Steps } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

/** For each term the pieces that hold it, with their BM25F weight, in a few large arrays. */
export interface Postings {
  /** How many pieces there are. */
  readonly size: number;
  /** The term's number, -1 when no piece holds it. */
  readonly idOf: (term: string) => number;
  /** Where each term's pieces begin; the next one's beginning is the end. */
  readonly starts: Uint32Array;
  readonly pieces: Uint32Array;
  /** tf / (k1 + tf) of the field-weighted term frequency, 0–1. */
  readonly weights: Float32Array;
  readonly idf: Float32Array;
  /** How many terms any piece holds. */
  readonly terms: number;
}

/**
 * BM25F after Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.6: term
 * frequencies are summed over the fields first, each normalised by its own length, and saturated once. k1 as advised there;
 * headings are short whatever they say, so that their length counts for little, while a long body is discounted as usual.
 */
const k1 = 1.2;
const lengthWeight: Readonly<Record<Field, number>> = {
  title: 0.3,
  path: 0.3,
  ancestry: 0.3,
  heading: 0.3,
  leads: 0.4,
  body: 0.7,
  code: 0.7,
  cells: 0.7,
};

/** Entries after which a piece of work ends; each takes some hundred nanoseconds. */
const workLength = 8_000;

/** The postings of all pieces, whose terms are numbers of the vocabulary. */
export function* buildPostings(vocabulary: Vocabulary, pieces: readonly PieceFields[]): Steps<Postings> {
  const averages = fieldNames.map((_, field) => averageLength(pieces, field));
  yield;
  const count = vocabulary.terms.length;
  const starts = new Uint32Array(count + 1);
  const lastHolder = new Int32Array(count).fill(-1);
  let work = 0;
  for (const [index, { terms }] of pieces.entries()) {
    for (const term of terms) {
      if (lastHolder[term] === index) continue;
      lastHolder[term] = index;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    }
    work += terms.length;
    if (work < workLength) continue;
    work = 0;
    yield;
  }
  const idf = new Float32Array(count);
  let held = 0;
  for (let term = 0; term < count; term += 1) {
    const holding = starts[term + 1] ?? 0;
    idf[term] = idfOf(pieces.length, holding);
    if (holding > 0) held += 1;
    starts[term + 1] = holding + (starts[term] ?? 0);
  }
  yield;
  const total = starts[count] ?? 0;
  const holders = new Uint32Array(total);
  const weights = new Float32Array(total);
  const next = starts.slice(0, count);
  const frequency = new Float64Array(count);
  for (const [index, piece] of pieces.entries()) {
    const own = addFrequencies(piece, averages, frequency);
    for (const term of own) {
      const tf = frequency[term] ?? 0;
      const at = next[term] ?? 0;
      holders[at] = index;
      weights[at] = tf / (k1 + tf);
      next[term] = at + 1;
      frequency[term] = 0;
    }
    work += own.length;
    if (work < workLength) continue;
    work = 0;
    yield;
  }
  const idOf = (term: string) => {
    const id = vocabulary.find(term);
    return id === -1 || id >= count || starts[id] === starts[id + 1] ? -1 : id;
  };
  return { size: pieces.length, idOf, starts, pieces: holders, weights, idf, terms: held };
}

/** Robertson and Spärck Jones's weight of a term that `holding` of `all` passages hold; never negative. */
export function idfOf(all: number, holding: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** A term's weight; what no piece holds is rarest. */
export function rarityOf(postings: Postings, term: string): number {
  const id = postings.idOf(term);
  return id === -1 ? idfOf(postings.size, 0) : (postings.idf[id] ?? 0);
}

/** How many pieces hold a term. */
export function holdersOf(postings: Postings, term: string): number {
  const id = postings.idOf(term);
  return id === -1 ? 0 : (postings.starts[id + 1] ?? 0) - (postings.starts[id] ?? 0);
}

/** Whether a piece holds a term. */
export function holds(postings: Postings, term: string, piece: number): boolean {
  const id = postings.idOf(term);
  if (id === -1) return false;
  let [low, high] = [postings.starts[id] ?? 0, (postings.starts[id + 1] ?? 0) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = postings.pieces[middle] ?? 0;
    if (found === piece) return true;
    if (found < piece) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Adds a piece's term frequencies, summed over its fields, to `total`; returns the terms that it holds. */
function addFrequencies(piece: PieceFields, averages: readonly number[], total: Float64Array): readonly number[] {
  const { terms, counts, ends, lengths } = piece;
  const held: number[] = [];
  let at = 0;
  for (const [field, name] of fieldNames.entries()) {
    const b = lengthWeight[name];
    const norm = 1 - b + (b * (lengths[field] ?? 0)) / (averages[field] || 1);
    for (const end = ends[field] ?? 0; at < end; at += 1) {
      const term = terms[at] ?? 0;
      const before = total[term] ?? 0;
      if (before === 0) held.push(term);
      total[term] = before + (fieldWeights[name] * (counts[at] ?? 0)) / norm;
    }
  }
  return held;
}

function averageLength(pieces: readonly PieceFields[], field: number): number {
  let sum = 0;
  let filled = 0;
  for (const { lengths } of pieces) {
    const length = lengths[field] ?? 0;
    sum += length;
    if (length > 0) filled += 1;
  }
  return sum / Math.max(1, filled);
}
