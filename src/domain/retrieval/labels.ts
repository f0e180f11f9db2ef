import type { PackedFields } from './packed-fields.ts';
import { unpackFields } from './packed-fields.ts';
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

/** A plain word says less of what a heading is about than a concept. */
const plainWord = 0.6;

export function* buildLabels(
  vocabulary: Vocabulary,
  { size, idf }: Pick<Postings, 'size' | 'idf'>,
  documents: readonly PackedFields[],
): Steps<Labels> {
  const starts = new Uint32Array(size + 1);
  const kinds: number[] = [];
  const termStarts: number[] = [0];
  const terms: number[] = [];
  let piece = 0;
  for (const document of documents) {
    for (const { labelOf, labelEnds, labelTerms } of unpackFields(document)) {
      const from = terms.length;
      for (let at = 0; at < labelTerms.length; at += 1) terms.push(labelTerms[at] ?? 0);
      labelOf.forEach((kind, i) => {
        kinds.push(kind);
        termStarts.push(from + (labelEnds[i] ?? 0));
      });
      piece += 1;
      starts[piece] = kinds.length;
    }
    yield;
  }
  const worth = new Float32Array(vocabulary.terms.length);
  for (const [id, term] of vocabulary.terms.entries()) {
    const scale = term.startsWith('~') ? 0 : term.startsWith('@') ? 1 : plainWord;
    worth[id] = scale * (idf[id] ?? 0);
    if (id % 10_000 === 0) yield;
  }
  return {
    starts,
    kinds: Uint8Array.from(kinds),
    termStarts: Uint32Array.from(termStarts),
    terms: Uint32Array.from(terms),
    worth,
  };
}
