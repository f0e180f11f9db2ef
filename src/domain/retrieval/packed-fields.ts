import type { MinedPair } from './mine-pairs.ts';
import type { PieceFields } from './passage-fields.ts';
import { fieldNames } from './passage-fields.ts';

/**
 * What was read of one note or card, in as little room as can be: thousands of small arrays take several times what they hold.
 * Numbers are written as varints (seven bits a byte, the highest bit says that more follows), terms as places in the
 * document's own table.
 */
export interface PackedFields {
  /** Numbers of the vocabulary, each once. */
  readonly table: Uint32Array;
  readonly bytes: Uint8Array;
  readonly pieces: number;
  readonly pairs: readonly MinedPair[];
}

/** Counts are multiples of a half; more than this in one field tells nothing. */
const mostCount = 10_000;

export function packFields(passages: readonly (readonly PieceFields[])[]): PackedFields {
  const places = new Map<number, number>();
  const written: number[] = [];
  const place = (term: number) => {
    const known = places.get(term);
    if (known !== undefined) return known;
    places.set(term, places.size);
    return places.size - 1;
  };
  const write = (value: number) => {
    let rest = value;
    while (rest > 127) {
      written.push((rest & 127) | 128);
      rest >>>= 7;
    }
    written.push(rest);
  };
  let pieces = 0;
  passages.forEach((own, passage) => {
    for (const piece of own) {
      pieces += 1;
      write(passage);
      write(piece.lines.startLine);
      write(piece.lines.endLine);
      let at = 0;
      for (const end of piece.ends) {
        write(end - at);
        for (; at < end; at += 1) {
          write(place(piece.terms[at] ?? 0));
          write(Math.min(mostCount, Math.round(2 * (piece.counts[at] ?? 0))));
        }
      }
      write(piece.labelOf.length);
      let label = 0;
      piece.labelOf.forEach((kind, i) => {
        const end = piece.labelEnds[i] ?? 0;
        write(kind);
        write(end - label);
        for (; label < end; label += 1) write(place(piece.labelTerms[label] ?? 0));
      });
    }
  });
  const pairs = passages.flatMap((own) => own.flatMap((piece) => piece.pairs));
  return { table: Uint32Array.from(places.keys()), bytes: Uint8Array.from(written), pieces, pairs };
}

/** A piece as it is read again, in room that the next one takes: whoever needs it later copies it. */
export interface ReadPiece {
  /** Number of its passage within the document. */
  passage: number;
  startLine: number;
  endLine: number;
  /** Terms of all fields, the first field's first, and how often each stands there, in halves. */
  terms: Uint32Array;
  halves: Uint16Array;
  /** Where each field's terms end. */
  readonly ends: Uint32Array;
  labels: number;
  labelKinds: Uint8Array;
  /** Where each label ends in `labelTerms`. */
  labelEnds: Uint32Array;
  labelTerms: Uint32Array;
}

const piece: ReadPiece = {
  passage: 0,
  startLine: 0,
  endLine: 0,
  terms: new Uint32Array(0),
  halves: new Uint16Array(0),
  ends: new Uint32Array(fieldNames.length),
  labels: 0,
  labelKinds: new Uint8Array(0),
  labelEnds: new Uint32Array(0),
  labelTerms: new Uint32Array(0),
};

/** Reads the pieces of a document again, one after the other. */
export function eachPiece({ table, bytes, pieces }: PackedFields, take: (piece: ReadPiece) => void): void {
  makeRoom(bytes.length);
  const { terms, halves, ends, labelKinds, labelEnds, labelTerms } = piece;
  let position = 0;
  const read = () => {
    let byte = bytes[position++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; ; shift += 7) {
      byte = bytes[position++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (let i = 0; i < pieces; i += 1) {
    piece.passage = read();
    piece.startLine = read();
    piece.endLine = read();
    let at = 0;
    for (let field = 0; field < fieldNames.length; field += 1) {
      for (let left = read(); left > 0; left -= 1) {
        terms[at] = table[read()] ?? 0;
        halves[at] = read();
        at += 1;
      }
      ends[field] = at;
    }
    piece.labels = read();
    let term = 0;
    for (let label = 0; label < piece.labels; label += 1) {
      labelKinds[label] = read();
      for (let left = read(); left > 0; left -= 1) {
        labelTerms[term] = table[read()] ?? 0;
        term += 1;
      }
      labelEnds[label] = term;
    }
    take(piece);
  }
}

/** Nothing of a piece has more parts than its document has bytes. */
function makeRoom(size: number): void {
  if (piece.terms.length >= size) return;
  piece.terms = new Uint32Array(size);
  piece.halves = new Uint16Array(size);
  piece.labelKinds = new Uint8Array(size);
  piece.labelEnds = new Uint32Array(size);
  piece.labelTerms = new Uint32Array(size);
}
