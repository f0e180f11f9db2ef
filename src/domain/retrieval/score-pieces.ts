import type { Postings } from './postings.ts';
import type { Unit } from './read-question.ts';
import { bigramsShare } from './read-question.ts';

/** What holds any of a question's terms, best first. */
export interface Scored {
  readonly piece: number;
  /** BM25F. */
  readonly score: number;
  /** 0–1: how much of the question, by weight, it holds. */
  readonly coverage: number;
}

/** Room for one question at a time; as large as the index, and used again. */
export interface Scratch {
  readonly scores: Float64Array;
  readonly coverage: Float64Array;
  readonly held: Float64Array;
  readonly touched: Uint32Array;
  readonly heldBy: Uint32Array;
}

export function createScratch(size: number): Scratch {
  return {
    scores: new Float64Array(size),
    coverage: new Float64Array(size),
    held: new Float64Array(size),
    touched: new Uint32Array(size),
    heldBy: new Uint32Array(size),
  };
}

/** BM25F and coverage of every piece that holds any of the terms; the best `depth` of them, best first. */
export function scorePieces(
  postings: Postings,
  scratch: Scratch,
  units: readonly Unit[],
  importance: readonly number[],
  depth: number,
): readonly Scored[] {
  const { scores, coverage, held, touched, heldBy } = scratch;
  const all = importance.reduce((sum, value, unit) => (units[unit]?.implied === true ? sum : sum + value), 0) || 1;
  let count = 0;
  units.forEach((unit, position) => {
    let holding = 0;
    for (const { term, weight, share } of unit.terms) {
      const id = postings.idOf(term);
      if (id === -1) continue;
      const isBigram = term.startsWith('~');
      const factor = weight * (postings.idf[id] ?? 0);
      const end = postings.starts[id + 1] ?? 0;
      for (let at = postings.starts[id] ?? 0; at < end; at += 1) {
        const piece = postings.pieces[at] ?? 0;
        const before = scores[piece] ?? 0;
        if (before === 0) {
          touched[count] = piece;
          count += 1;
        }
        scores[piece] = before + factor * (postings.weights[at] ?? 0);
        const part = held[piece] ?? 0;
        if (part === 0) {
          heldBy[holding] = piece;
          holding += 1;
        }
        held[piece] = addShare(part, isBigram, share);
      }
    }
    const worth = (importance[position] ?? 0) / all;
    for (let i = 0; i < holding; i += 1) {
      const piece = heldBy[i] ?? 0;
      coverage[piece] = (coverage[piece] ?? 0) + worth * (held[piece] ?? 0);
      held[piece] = 0;
    }
  });
  const best = selectBest(touched, scores, count, depth).map((piece) => ({
    piece,
    score: scores[piece] ?? 0,
    coverage: Math.min(1, coverage[piece] ?? 0),
  }));
  for (let i = 0; i < count; i += 1) {
    const piece = touched[i] ?? 0;
    scores[piece] = 0;
    coverage[piece] = 0;
  }
  return best;
}

/** Bigrams add up to nearly a word; of all other ways to find a unit the best one counts. */
function addShare(before: number, isBigram: boolean, share: number): number {
  if (!isBigram) return Math.max(before, share);
  return before >= bigramsShare ? before : Math.min(bigramsShare, before + share);
}

/** The `depth` best of the touched pieces, best first, the earlier one of equals: a heap, so that a common word costs no sort. */
function selectBest(touched: Uint32Array, scores: Float64Array, count: number, depth: number): number[] {
  const heap: number[] = [];
  const worse = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  for (let i = 0; i < count; i += 1) {
    const piece = touched[i] ?? 0;
    if (heap.length < depth) {
      heap.push(piece);
      siftUp(heap, worse);
    } else if (worse(heap[0] ?? 0, piece)) {
      heap[0] = piece;
      siftDown(heap, worse);
    }
  }
  return heap.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

function siftUp(heap: number[], worse: (a: number, b: number) => boolean): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!worse(heap[at] ?? 0, heap[parent] ?? 0)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function siftDown(heap: number[], worse: (a: number, b: number) => boolean): void {
  let at = 0;
  for (;;) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && worse(heap[child] ?? 0, heap[least] ?? 0)) least = child;
    }
    if (least === at) return;
    swap(heap, at, least);
    at = least;
  }
}

function swap(heap: number[], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b] ?? 0, heap[a] ?? 0];
}
