import type { Block } from '../notes/section.ts';
import type { Lexicon } from './lexicon.ts';
import type { MinedPair } from './mine-pairs.ts';
import { minePairs } from './mine-pairs.ts';
import type { Passage } from './passage.ts';
import { pathHeading } from './path-words.ts';
import type { Piece } from './split-passage.ts';
import { splitPassage } from './split-passage.ts';
import type { Steps } from './steps.ts';
import type { TermCounts } from './terms.ts';
import { kindTerm, labelTermsOf, termsOf } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Where a word stands in a passage, and what it is worth there. On Korean documentation fifteen settings of title and
 * heading moved the result by no more than .01, so these are round numbers: a heading names what the section is about,
 * a lead-in what a bullet is about; code and table cells say many words that they are not about.
 */
export const fieldWeights = {
  title: 2,
  path: 1.5,
  ancestry: 1.5,
  heading: 3,
  leads: 2,
  body: 1,
  code: 0.5,
  cells: 0.8,
} as const;

export type Field = keyof typeof fieldWeights;

export const fieldNames = Object.keys(fieldWeights) as readonly Field[];

/** What is compared with a question as a whole, best known by what it stands for. */
export const labelKinds = ['title', 'path', 'heading', 'ancestry', 'lead'] as const;

/** A piece's terms, field by field, and what its headings and lead-ins say each on its own. */
export interface PieceFields {
  readonly lines: Piece['lines'];
  /** Numbers of the vocabulary, the first field's first; a term may stand once in every field. */
  readonly terms: ArrayLike<number>;
  /** How often, weighted, each term stands in its field: multiples of a half. */
  readonly counts: ArrayLike<number>;
  /** For each of `fieldNames` where its terms end in `terms`. */
  readonly ends: readonly number[];
  /** For each of `fieldNames` the sum of its counts. */
  readonly lengths: readonly number[];
  /** Terms of all labels, one label after the other. */
  readonly labelTerms: ArrayLike<number>;
  /** Where each label ends in `labelTerms`, and which of `labelKinds` it is. */
  readonly labelEnds: readonly number[];
  readonly labelOf: readonly number[];
  /** Translations that the piece gives by the way. */
  readonly pairs: readonly MinedPair[];
}

/** More lead-ins than a reader takes in; keeps a table of thousands of rows cheap. */
const mostLeads = 60;

/** Characters after which a piece of work ends; terms take about a microsecond each, and ten before the code is warm. */
const workLength = 1_000;

/** Reads a passage's fields piece by piece, because one section may be as long as a book. */
export function* fieldsOf(lexicon: Lexicon, vocabulary: Vocabulary, passage: Passage): Steps<readonly PieceFields[]> {
  const { headingPath } = passage;
  const heading = headingPath.at(-1) ?? '';
  const ancestry = headingPath.slice(1, -1).join(' / ');
  const title = headingPath.length > 1 ? (headingPath[0] ?? '') : '';
  const path = passage.origin === 'note' ? pathHeading(passage.path) : '';
  const shared = {
    title: yield* countTerms(lexicon, [title]),
    path: yield* countTerms(lexicon, [path]),
    ancestry: yield* countTerms(lexicon, [ancestry]),
    heading: yield* countTerms(lexicon, [heading]),
  };
  if (isOfTemplate(passage)) shared.heading.set(kindTerm(passage.kind), 1);
  const labels = [
    labelTermsOf(lexicon, headingPath[0] ?? ''),
    labelTermsOf(lexicon, path),
    labelTermsOf(lexicon, heading),
    labelTermsOf(lexicon, headingPath.join(' / ')),
  ];
  const read: PieceFields[] = [];
  for (const { lines, blocks } of splitPassage(passage)) {
    const text = (kinds: readonly string[]) =>
      blocks.filter((block) => kinds.includes(block.kind)).map((block) => block.text);
    const bullets = leadsOf(blocks, ['item', 'paragraph']);
    const counts: Readonly<Record<Field, TermCounts>> = {
      ...shared,
      leads: yield* countTerms(lexicon, [...bullets, ...leadsOf(blocks, ['table-row'])]),
      body: yield* countTerms(lexicon, text(['paragraph', 'item', 'quote'])),
      code: yield* countTerms(lexicon, text(['code'])),
      cells: yield* countTerms(lexicon, text(['table-row'])),
    };
    const all = [...labels, ...bullets.map((lead) => labelTermsOf(lexicon, lead))];
    read.push({
      lines,
      ...numbered(
        vocabulary,
        fieldNames.map((name) => counts[name]),
      ),
      ...numberedLabels(vocabulary, all),
      pairs: [
        `${headingPath[0] ?? ''} (${path})`,
        heading,
        ...blocks.filter(({ kind }) => kind !== 'code').map((block) => block.text),
      ].flatMap(minePairs),
    });
    yield;
  }
  return read;
}

/** What a member wrote down by the template, and not what the book says. */
function isOfTemplate({ origin, kind }: Passage): boolean {
  return origin === 'note' && kind !== 'summary' && kind !== 'other';
}

function* countTerms(lexicon: Lexicon, texts: readonly string[]): Steps<TermCounts> {
  const total: TermCounts = new Map();
  let read = 0;
  for (const text of texts) {
    for (const [term, count] of termsOf(lexicon, text)) total.set(term, (total.get(term) ?? 0) + count);
    read += text.length;
    if (read < workLength) continue;
    read = 0;
    yield;
  }
  return total;
}

/** One array for all fields, because thousands of small ones take more room than what they hold. */
function numbered(vocabulary: Vocabulary, fields: readonly TermCounts[]) {
  const size = fields.reduce((sum, field) => sum + field.size, 0);
  const terms = new Uint32Array(size);
  const counts = new Float32Array(size);
  const ends: number[] = [];
  const lengths: number[] = [];
  let at = 0;
  for (const field of fields) {
    let length = 0;
    for (const [term, count] of field) {
      terms[at] = vocabulary.idOf(term);
      counts[at] = count;
      length += count;
      at += 1;
    }
    ends.push(at);
    lengths.push(length);
  }
  return { terms, counts, ends, lengths };
}

function numberedLabels(vocabulary: Vocabulary, labels: readonly TermCounts[]) {
  const labelTerms = new Uint32Array(labels.reduce((sum, label) => sum + label.size, 0));
  const labelEnds: number[] = [];
  const labelOf: number[] = [];
  let at = 0;
  labels.forEach((label, i) => {
    if (label.size === 0) return;
    for (const term of label.keys()) {
      labelTerms[at] = vocabulary.idOf(term);
      at += 1;
    }
    labelEnds.push(at);
    labelOf.push(Math.min(i, labelKinds.length - 1));
  });
  return { labelTerms, labelEnds, labelOf };
}

/** The words that bullets and table rows explain: `term : explanation`. */
function leadsOf(blocks: Piece['blocks'], kinds: readonly Block['kind'][]): readonly string[] {
  const leads: string[] = [];
  for (const block of blocks) {
    if (block.term !== null && kinds.includes(block.kind) && leads.length < mostLeads) leads.push(block.term);
  }
  return leads;
}
