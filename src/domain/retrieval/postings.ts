import type { Field, PassageFields } from './passage-fields.ts';
import { fieldNames, fieldWeights } from './passage-fields.ts';
import type { Steps } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** Entries after which a piece of work ends; each takes some hundred nanoseconds. */
const pieceLength = 8_000;

/** The postings of all passages, whose terms are numbers of the vocabulary. */
export function* buildPostings(vocabulary: Vocabulary, passages: readonly PassageFields[]): Steps<Postings> {
  const averages = fieldNames.map((_, field) => averageLength(passages, field));
  yield;
  const { lists, byTerm } = yield* emptyLists(vocabulary, passages);
  const filled = new Uint32Array(lists.length);
  const total = new Float64Array(lists.length);
  let work = 0;
  for (const [index, passage] of passages.entries()) {
    const held = addFrequencies(passage, averages, total);
    for (const term of held) {
      const frequency = total[term] ?? 0;
      const list = lists[term];
      const at = filled[term] ?? 0;
      if (list !== undefined) {
        list.passages[at] = index;
        list.weights[at] = frequency / (k1 + frequency);
      }
      filled[term] = at + 1;
      total[term] = 0;
    }
    work += held.length;
    if (work < pieceLength) continue;
    work = 0;
    yield;
  }
  return { size: passages.length, byTerm };
}

interface OpenList {
  readonly passages: number[];
  readonly weights: number[];
}

/** Lists as long as they will be: most terms stand in one passage or two, and a list that grows keeps room for twenty. */
function* emptyLists(vocabulary: Vocabulary, passages: readonly PassageFields[]) {
  const holding = new Uint32Array(vocabulary.terms.length);
  const seen = new Set<number>();
  let work = 0;
  for (const passage of passages) {
    seen.clear();
    for (const term of passage.terms) seen.add(term);
    for (const term of seen) holding[term] = (holding[term] ?? 0) + 1;
    work += seen.size;
    if (work < pieceLength) continue;
    work = 0;
    yield;
  }
  const lists: (OpenList | undefined)[] = [];
  const byTerm = new Map<string, PostingList>();
  for (const [id, count] of holding.entries()) {
    const term = vocabulary.terms[id];
    // The vocabulary may know terms that only former passages hold.
    const list = count === 0 ? undefined : { passages: new Array<number>(count), weights: new Array<number>(count) };
    lists.push(list);
    if (list !== undefined && term !== undefined) byTerm.set(term, { ...list, idf: idfOf(passages.length, count) });
    work += 10;
    if (work < pieceLength) continue;
    work = 0;
    yield;
  }
  return { lists, byTerm };
}

/** Robertson and Spärck Jones's weight of a term that `holding` of `all` passages hold; never negative. */
export function idfOf(all: number, holding: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** A term's weight; what no passage holds is rarest. */
export function rarityOf(postings: Postings, term: string): number {
  return postings.byTerm.get(term)?.idf ?? idfOf(postings.size, 0);
}

/** Adds a passage's term frequencies, summed over its fields, to `total`; returns the terms that it holds. */
function addFrequencies(passage: PassageFields, averages: readonly number[], total: Float64Array): readonly number[] {
  const { terms, counts, ends, lengths } = passage;
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

function averageLength(passages: readonly PassageFields[], field: number): number {
  let sum = 0;
  let filled = 0;
  for (const { lengths } of passages) {
    const length = lengths[field] ?? 0;
    sum += length;
    if (length > 0) filled += 1;
  }
  return sum / Math.max(1, filled);
}
