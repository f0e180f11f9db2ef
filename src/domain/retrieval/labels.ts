import type { KeptPieces } from './kept-pieces.ts';
import { eachPiece } from './packed-fields.ts';
import type { Postings } from './postings.ts';
import type { Steps } from './steps.ts';
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

export const noLabels: Labels = {
  starts: new Uint32Array(1),
  kinds: new Uint8Array(0),
  termStarts: new Uint32Array(1),
  terms: new Uint32Array(0),
  worth: new Float32Array(0),
};

/** A plain word says less of what a heading is about than a concept. */
const plainWord = 0.6;

/** The labels of an index without the pieces that went, and with those of the pieces that came. */
export function* mergeLabels(
  before: Labels,
  { size, stretches, added }: KeptPieces,
  vocabulary: Vocabulary,
  { idf }: Pick<Postings, 'idf'>,
): Steps<Labels> {
  const came = yield* labelsOf(added, size);
  const labelsIn = (from: number, to: number) => (before.starts[to] ?? 0) - (before.starts[from] ?? 0);
  const termAt = (piece: number) => before.termStarts[before.starts[piece] ?? 0] ?? 0;
  let [labels, all] = [came.kinds.length, came.terms.length];
  for (const { before: from, count } of stretches) {
    labels += labelsIn(from, from + count);
    all += termAt(from + count) - termAt(from);
  }
  const starts = new Uint32Array(size + 1);
  const kinds = new Uint8Array(labels);
  const termStarts = new Uint32Array(labels + 1);
  const terms = new Uint32Array(all);
  let [label, term] = [0, 0];
  const copy = (
    source: Pick<Labels, 'starts' | 'kinds' | 'termStarts' | 'terms'>,
    from: number,
    to: number,
    after: number,
  ) => {
    const first = source.starts[from] ?? 0;
    const end = source.starts[to] ?? 0;
    const firstTerm = source.termStarts[first] ?? 0;
    const endTerm = source.termStarts[end] ?? 0;
    kinds.set(source.kinds.subarray(first, end), label);
    terms.set(source.terms.subarray(firstTerm, endTerm), term);
    for (let i = first; i < end; i += 1)
      termStarts[label + i - first + 1] = term + (source.termStarts[i + 1] ?? 0) - firstTerm;
    for (let i = from; i < to; i += 1) starts[after + i - from + 1] = label + (source.starts[i + 1] ?? 0) - first;
    label += end - first;
    term += endTerm - firstTerm;
  };
  let piece = 0;
  for (const { before: from, after, count } of [...stretches, { before: 0, after: size, count: 0 }]) {
    // The pieces between two stretches came.
    copy(came, piece, after, piece);
    copy(before, from, from + count, after);
    piece = after + count;
    yield;
  }
  return { starts, kinds, termStarts, terms, worth: yield* worthOf(vocabulary, idf) };
}

/** The labels of the pieces that came; the others have none. */
function* labelsOf(added: KeptPieces['added'], size: number): Steps<Omit<Labels, 'worth'>> {
  const starts = new Uint32Array(size + 1);
  const kinds: number[] = [];
  const termStarts: number[] = [0];
  const terms: number[] = [];
  let filled = 0;
  for (const { document, first } of added) {
    starts.fill(kinds.length, filled + 1, first + 1);
    filled = first;
    eachPiece(document, ({ labels, labelKinds, labelEnds, labelTerms }) => {
      const from = terms.length;
      for (let label = 0, at = 0; label < labels; label += 1) {
        for (const end = labelEnds[label] ?? 0; at < end; at += 1) terms.push(labelTerms[at] ?? 0);
        kinds.push(labelKinds[label] ?? 0);
        termStarts.push(from + (labelEnds[label] ?? 0));
      }
      filled += 1;
      starts[filled] = kinds.length;
    });
    yield;
  }
  starts.fill(kinds.length, filled + 1);
  return {
    starts,
    kinds: Uint8Array.from(kinds),
    termStarts: Uint32Array.from(termStarts),
    terms: Uint32Array.from(terms),
  };
}

function* worthOf({ terms }: Vocabulary, idf: Float32Array): Steps<Float32Array> {
  const worth = new Float32Array(idf.length);
  for (let id = 0; id < idf.length; id += 1) {
    const term = terms[id] ?? '';
    const scale = term.startsWith('~') ? 0 : term.startsWith('@') ? 1 : plainWord;
    worth[id] = scale * (idf[id] ?? 0);
    if (id % 10_000 === 0) yield;
  }
  return worth;
}
