import type { PackedFields } from './packed-fields.ts';
import { unpackFields } from './packed-fields.ts';
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
  /** tf / (k1 + tf) of the field-weighted term frequency, as a part of `fullWeight`. */
  readonly weights: Uint16Array;
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

/** 16 bits tell weights apart that differ by a 65,535th, and take half the room of a fraction. */
export const fullWeight = 65_535;

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
export function* buildPostings(
  vocabulary: Vocabulary,
  documents: readonly PackedFields[],
): Steps<Omit<Postings, 'idOf'>> {
  const count = vocabulary.terms.length;
  const starts = new Uint32Array(count + 1);
  const size = documents.reduce((sum, { pieces }) => sum + pieces, 0);
  const averages = yield* countHolders(documents, starts);
  const idf = new Float32Array(count);
  let terms = 0;
  for (let term = 0; term < count; term += 1) {
    const holding = starts[term + 1] ?? 0;
    idf[term] = idfOf(size, holding);
    if (holding > 0) terms += 1;
    starts[term + 1] = holding + (starts[term] ?? 0);
    if (term % workLength === 0) yield;
  }
  const { holders, weights } = yield* fillLists(documents, starts, averages);
  return { size, starts, pieces: holders, weights, idf, terms };
}

/** Postings that can be asked for a term. */
export function withTerms(vocabulary: Vocabulary, tables: Omit<Postings, 'idOf'>): Postings {
  const { starts } = tables;
  return {
    ...tables,
    idOf(term) {
      const id = vocabulary.find(term);
      return id === -1 || id + 1 >= starts.length || starts[id] === starts[id + 1] ? -1 : id;
    },
  };
}

/** Counts in `starts[term + 1]` the pieces that hold a term; returns the fields' average lengths. */
function* countHolders(documents: readonly PackedFields[], starts: Uint32Array): Steps<readonly number[]> {
  const lastHolder = new Int32Array(starts.length).fill(-1);
  const sums = fieldNames.map(() => 0);
  const filled = fieldNames.map(() => 0);
  let index = 0;
  let work = 0;
  for (const document of documents) {
    for (const { terms, lengths } of unpackFields(document)) {
      for (let at = 0; at < terms.length; at += 1) {
        const term = terms[at] ?? 0;
        if (lastHolder[term] === index) continue;
        lastHolder[term] = index;
        starts[term + 1] = (starts[term + 1] ?? 0) + 1;
      }
      lengths.forEach((length, field) => {
        sums[field] = (sums[field] ?? 0) + length;
        if (length > 0) filled[field] = (filled[field] ?? 0) + 1;
      });
      index += 1;
      work += terms.length;
      if (work < workLength) continue;
      work = 0;
      yield;
    }
  }
  return sums.map((sum, field) => sum / Math.max(1, filled[field] ?? 0));
}

function* fillLists(documents: readonly PackedFields[], starts: Uint32Array, averages: readonly number[]) {
  const count = starts.length - 1;
  const total = starts[count] ?? 0;
  const holders = new Uint32Array(total);
  yield;
  const weights = new Uint16Array(total);
  yield;
  const next = starts.slice(0, count);
  const frequency = new Float64Array(count);
  let index = 0;
  let work = 0;
  for (const document of documents) {
    for (const piece of unpackFields(document)) {
      const own = addFrequencies(piece, averages, frequency);
      for (const term of own) {
        const tf = frequency[term] ?? 0;
        const at = next[term] ?? 0;
        holders[at] = index;
        weights[at] = Math.round((tf / (k1 + tf)) * fullWeight);
        next[term] = at + 1;
        frequency[term] = 0;
      }
      index += 1;
      work += own.length;
      if (work < workLength) continue;
      work = 0;
      yield;
    }
  }
  return { holders, weights };
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
