import type { KeptPieces } from './kept-pieces.ts';
import { eachPiece, type PackedFields } from './packed-fields.ts';
import { fieldNames } from './passage-fields.ts';
import type { Steps } from './steps.ts';

/** Where pieces stand, and how long they are. */
export interface PiecePlaces {
  /** For each piece its passage. */
  readonly passageOf: Uint32Array;
  /** For each piece its first and last line. */
  readonly lines: Uint32Array;
  /** For each piece the lengths of its fields: multiples of a half. */
  readonly lengths: Float32Array;
}

export const noPlaces: PiecePlaces = {
  passageOf: new Uint32Array(0),
  lines: new Uint32Array(0),
  lengths: new Float32Array(0),
};

const width = fieldNames.length;

/** The places of an index without the pieces that went, and with those of the pieces that came. */
export function* mergePlaces(
  before: PiecePlaces,
  { size, stretches, added }: KeptPieces,
  documents: readonly PackedFields[],
  firstPassages: readonly number[],
): Steps<PiecePlaces> {
  const passageOf = new Uint32Array(size);
  const lines = new Uint32Array(2 * size);
  const lengths = new Float32Array(width * size);
  for (const { before: from, after, count } of stretches) {
    passageOf.set(before.passageOf.subarray(from, from + count), after);
    lines.set(before.lines.subarray(2 * from, 2 * (from + count)), 2 * after);
    lengths.set(before.lengths.subarray(width * from, width * (from + count)), width * after);
    yield;
  }
  for (const { document, first } of added) {
    let piece = first;
    eachPiece(document, ({ passage, startLine, endLine, halves, ends }) => {
      passageOf[piece] = passage;
      lines[2 * piece] = startLine;
      lines[2 * piece + 1] = endLine;
      let at = 0;
      for (let field = 0; field < width; field += 1) {
        let length = 0;
        for (const end = ends[field] ?? 0; at < end; at += 1) length += halves[at] ?? 0;
        lengths[width * piece + field] = length / 2;
      }
      piece += 1;
    });
    yield;
  }
  countPassages(passageOf, documents, firstPassages);
  return { passageOf, lines, lengths };
}

/** Passages are counted through all documents; a document's first piece stands in its first passage. */
function countPassages(
  passageOf: Uint32Array,
  documents: readonly PackedFields[],
  firstPassages: readonly number[],
): void {
  let first = 0;
  for (const [at, { pieces }] of documents.entries()) {
    const shift = (firstPassages[at] ?? 0) - (passageOf[first] ?? 0);
    for (let piece = first; piece < first + pieces; piece += 1) passageOf[piece] = (passageOf[piece] ?? 0) + shift;
    first += pieces;
  }
}
