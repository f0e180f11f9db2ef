import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptPieces } from '#src/domain/retrieval/kept-pieces.ts';
import type { PackedFields } from '#src/domain/retrieval/packed-fields.ts';

const documentOf = (pieces: number): PackedFields => ({
  table: new Uint32Array(0),
  bytes: new Uint8Array(0),
  pieces,
  pairs: [],
});
const documents = Array.from({ length: 8 }, (_, i) => documentOf(i % 4));
const library = fc.shuffledSubarray(documents);

/** The pieces of some documents, each told by its document and its place in it. */
const piecesOf = (all: readonly PackedFields[]) =>
  all.flatMap((document) => Array.from({ length: document.pieces }, (_, at) => ({ document, at })));

describe('keptPieces', () => {
  it('says of every piece where it comes from, and keeps the order of those that stay', () => {
    fc.assert(
      fc.property(library, library, (before, after) => {
        const { size, stretches, added } = keptPieces(before, after);
        const [old, next] = [piecesOf(before), piecesOf(after)];
        expect(size).toBe(next.length);
        const covered = new Set<number>();
        for (const { before: from, after: to, count } of stretches) {
          for (let i = 0; i < count; i += 1) {
            expect(next[to + i]).toEqual(old[from + i]);
            covered.add(to + i);
          }
        }
        for (const { document, first } of added) {
          expect(next[first]).toEqual({ document, at: 0 });
          for (let i = 0; i < document.pieces; i += 1) covered.add(first + i);
        }
        expect(covered.size).toBe(size);
        expect([...stretches].sort((a, b) => a.before - b.before)).toEqual(stretches);
      }),
    );
  });

  it('counts one document that moved to the front as the only new one', () => {
    const [first, ...others] = [7, 1, 2, 3, 5, 6].map((i) => documents[i] ?? documentOf(1));
    const { added, stretches } = keptPieces(
      [...others, ...(first ? [first] : [])],
      [...(first ? [first] : []), ...others],
    );
    expect(added).toEqual([{ document: first, first: 0 }]);
    expect(stretches).toEqual([{ before: 0, after: 3, count: 9 }]);
  });
});
