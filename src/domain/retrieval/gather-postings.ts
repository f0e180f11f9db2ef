import type { AddedPieces } from './kept-pieces.ts';
import { eachPiece } from './packed-fields.ts';
import { fieldNames } from './passage-fields.ts';
import type { ShapeNumbers } from './shapes.ts';
import type { Steps } from './steps.ts';

/** For each term the pieces that hold it, in their order, and in what shape. */
export interface PostingLists {
  /** Where each term's pieces begin; the next one's beginning is the end. */
  readonly starts: Uint32Array;
  readonly pieces: Uint32Array;
  /** Two bytes a posting, and four where there are more shapes than two can count. */
  readonly shapes: Uint16Array | Uint32Array;
}

/** Bytes of documents after which a piece of work ends; each takes a few nanoseconds. */
const workLength = 100_000;

/** Lists the terms of documents, whose terms are numbers of a vocabulary of `count`. */
export function* gatherPostings(
  added: readonly AddedPieces[],
  count: number,
  shapeNumbers: ShapeNumbers,
): Steps<PostingLists> {
  const starts = new Uint32Array(count + 1);
  const shapeOf = new Uint32Array(count);
  yield* countHolders(added, starts, shapeOf, shapeNumbers);
  for (let term = 0; term < count; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  yield;
  const total = starts[count] ?? 0;
  const pieces = new Uint32Array(total);
  const shapes = shapeRoom(shapeNumbers, total);
  const next = starts.slice(0, count);
  let work = 0;
  for (const { document, first } of added) {
    let piece = first;
    eachPiece(document, ({ terms, halves, ends }) => {
      shapePiece(terms, halves, ends, shapeOf, shapeNumbers);
      const end = ends[fieldNames.length - 1] ?? 0;
      for (let at = 0; at < end; at += 1) {
        const term = terms[at] ?? 0;
        const shape = shapeOf[term] ?? 0;
        if (shape === 0) continue;
        const place = next[term] ?? 0;
        pieces[place] = piece;
        shapes[place] = shape;
        next[term] = place + 1;
        shapeOf[term] = 0;
      }
      piece += 1;
    });
    work += document.bytes.length;
    if (work < workLength) continue;
    work = 0;
    yield;
  }
  return { starts, pieces, shapes };
}

/** Room for the shapes of `total` postings. */
export function shapeRoom({ highest }: ShapeNumbers, total: number): Uint16Array | Uint32Array {
  return highest() < 65_536 ? new Uint16Array(total) : new Uint32Array(total);
}

/** Counts in `starts[term + 1]` the pieces that hold a term. */
function* countHolders(
  added: readonly AddedPieces[],
  starts: Uint32Array,
  shapeOf: Uint32Array,
  shapeNumbers: ShapeNumbers,
): Steps<void> {
  let work = 0;
  for (const { document } of added) {
    eachPiece(document, ({ terms, halves, ends }) => {
      shapePiece(terms, halves, ends, shapeOf, shapeNumbers);
      const end = ends[fieldNames.length - 1] ?? 0;
      for (let at = 0; at < end; at += 1) {
        const term = terms[at] ?? 0;
        if (shapeOf[term] === 0) continue;
        shapeOf[term] = 0;
        starts[term + 1] = (starts[term + 1] ?? 0) + 1;
      }
    });
    work += document.bytes.length;
    if (work < workLength) continue;
    work = 0;
    yield;
  }
}

/** Writes the shape of each of a piece's terms to `shapeOf`. */
function shapePiece(
  terms: Uint32Array,
  halves: Uint16Array,
  ends: Uint32Array,
  shapeOf: Uint32Array,
  { idOf }: ShapeNumbers,
): void {
  let at = 0;
  for (let field = 0; field < fieldNames.length; field += 1) {
    for (const end = ends[field] ?? 0; at < end; at += 1) {
      const term = terms[at] ?? 0;
      shapeOf[term] = idOf(shapeOf[term] ?? 0, field, halves[at] ?? 0);
    }
  }
}
