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

/** A piece with the number of its passage within the document. */
export interface DocumentPiece extends PieceFields {
  readonly passage: number;
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

/** The pieces of a document again, one after the other. */
export function* unpackFields({ table, bytes, pieces, pairs }: PackedFields): Generator<DocumentPiece> {
  let position = 0;
  const read = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[position] ?? 0;
      position += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (let i = 0; i < pieces; i += 1) {
    const passage = read();
    const lines = { startLine: read(), endLine: read() };
    const terms: number[] = [];
    const counts: number[] = [];
    const ends: number[] = [];
    const lengths: number[] = [];
    for (let field = 0; field < fieldNames.length; field += 1) {
      let length = 0;
      for (let left = read(); left > 0; left -= 1) {
        terms.push(table[read()] ?? 0);
        const count = read() / 2;
        counts.push(count);
        length += count;
      }
      ends.push(terms.length);
      lengths.push(length);
    }
    const labelTerms: number[] = [];
    const labelEnds: number[] = [];
    const labelOf: number[] = [];
    for (let left = read(); left > 0; left -= 1) {
      labelOf.push(read());
      for (let more = read(); more > 0; more -= 1) labelTerms.push(table[read()] ?? 0);
      labelEnds.push(labelTerms.length);
    }
    yield { passage, lines, terms, counts, ends, lengths, labelTerms, labelEnds, labelOf, pairs: i === 0 ? pairs : [] };
  }
}
