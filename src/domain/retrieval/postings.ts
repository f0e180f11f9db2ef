import type { PostingLists } from './gather-postings.ts';
import type { Steps } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

/** For each term the pieces that hold it, and what it says by its rarity. */
export interface CountedPostings extends PostingLists {
  /** How many pieces there are. */
  readonly size: number;
  readonly idf: Float32Array;
  /** How many terms any piece holds. */
  readonly terms: number;
}

/** The same as it is searched. */
export interface Postings extends CountedPostings {
  /** The term's number, -1 when no piece holds it. */
  readonly idOf: (term: string) => number;
  /** For every posting of a term, where its pieces stand, tf / (k1 + tf) of the field-weighted term frequency as a part of `fullWeight`. */
  readonly weightsOf: (id: number) => Uint16Array;
}

/** 16 bits tell weights apart that differ by a 65,535th, and take half the room of a fraction. */
export const fullWeight = 65_535;

/** Counts what terms say by their rarity. */
export function* countPostings(lists: PostingLists, size: number): Steps<CountedPostings> {
  const { starts } = lists;
  const idf = new Float32Array(starts.length - 1);
  let terms = 0;
  for (let term = 0; term < idf.length; term += 1) {
    const holding = (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    idf[term] = idfOf(size, holding);
    if (holding > 0) terms += 1;
    if (term % termsAtOnce === 0) yield;
  }
  return { ...lists, size, idf, terms };
}

/** Terms after which a piece of work ends; each takes some ten nanoseconds. */
const termsAtOnce = 50_000;

/** Postings that can be asked for a term. */
export function withTerms(
  vocabulary: Vocabulary,
  counted: CountedPostings,
  weightsOf: Postings['weightsOf'],
): Postings {
  const { starts } = counted;
  return {
    ...counted,
    weightsOf,
    idOf(term) {
      const id = vocabulary.find(term);
      return id === -1 || id + 1 >= starts.length || starts[id] === starts[id + 1] ? -1 : id;
    },
  };
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
