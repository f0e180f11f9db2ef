import type { PieceFields } from './passage-fields.ts';
import type { Postings } from './postings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Headings and lead-ins of all pieces, in a few large arrays. */
export interface Labels {
  /** Where each piece's labels begin. */
  readonly starts: Uint32Array;
  /** For each label which of `labelKinds` it is. */
  readonly kinds: Uint8Array;
  /** Where each label's terms begin. */
  readonly termStarts: Uint32Array;
  readonly terms: Uint32Array;
  /** For each term of the vocabulary what it says in a label: 0 for bigrams, which only measure likeness. */
  readonly worth: Float32Array;
}

/** A plain word says less of what a heading is about than a concept. */
const plainWord = 0.6;

export function buildLabels(vocabulary: Vocabulary, postings: Postings, pieces: readonly PieceFields[]): Labels {
  let labels = 0;
  let size = 0;
  for (const { labelOf, labelTerms } of pieces) {
    labels += labelOf.length;
    size += labelTerms.length;
  }
  const starts = new Uint32Array(pieces.length + 1);
  const kinds = new Uint8Array(labels);
  const termStarts = new Uint32Array(labels + 1);
  const terms = new Uint32Array(size);
  let label = 0;
  let at = 0;
  pieces.forEach((piece, index) => {
    terms.set(piece.labelTerms, at);
    piece.labelOf.forEach((kind, i) => {
      kinds[label] = kind;
      label += 1;
      termStarts[label] = at + (piece.labelEnds[i] ?? 0);
    });
    at += piece.labelTerms.length;
    starts[index + 1] = label;
  });
  const worth = new Float32Array(vocabulary.terms.length);
  vocabulary.terms.forEach((term, id) => {
    const scale = term.startsWith('~') ? 0 : term.startsWith('@') ? 1 : plainWord;
    worth[id] = scale * (postings.idf[id] ?? 0);
  });
  return { starts, kinds, termStarts, terms, worth };
}
