import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectBest } from '#src/domain/retrieval/select-best.ts';

/** Scores of a few values, so that many are equal, and of many. */
const scored = fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.double({ min: 1e-6, max: 1e3, noNaN: true })), {
  maxLength: 300,
});

describe('selectBest', () => {
  it('gives what sorting all of them gives', () => {
    fc.assert(
      fc.property(scored, fc.integer({ min: 1, max: 80 }), fc.infiniteStream(fc.nat()), (list, depth, chance) => {
        const scores = Float64Array.from(list);
        const pieces = [...scores.keys()];
        const sorted = [...pieces].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
        // Touched in any order.
        const touched = Uint32Array.from(
          pieces.map((piece) => ({ piece, at: chance.next().value ?? 0 })).sort((a, b) => a.at - b.at),
          ({ piece }) => piece,
        );
        expect(selectBest(touched, scores, touched.length, depth)).toEqual(
          sorted.slice(0, depth).map((piece) => ({ piece, score: scores[piece] })),
        );
      }),
    );
  });

  it('takes the earliest of 50,000 that are all the same', () => {
    const scores = new Float64Array(50_000).fill(2.5);
    const touched = Uint32Array.from(scores.keys()).reverse();
    expect(selectBest(touched, scores, 50_000, 3).map(({ piece }) => piece)).toEqual([0, 1, 2]);
  });
});
