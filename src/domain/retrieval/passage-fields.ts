import type { Block } from '../notes/section.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';
import type { Steps } from './steps.ts';
import type { TermCounts } from './terms.ts';
import { labelTermsOf, termsOf } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Where a word stands in a passage, and what it is worth there. On Korean documentation fifteen settings of title and
 * heading moved the result by no more than .01, so these are round numbers: a heading names what the section is about,
 * a lead-in what a bullet is about; code and table cells say many words that they are not about.
 */
export const fieldWeights = { title: 2, ancestry: 1.5, heading: 3, leads: 2, body: 1, code: 0.5, cells: 0.8 } as const;

export type Field = keyof typeof fieldWeights;

export const fieldNames = Object.keys(fieldWeights) as readonly Field[];

/** A passage's terms, field by field, and what its headings and lead-ins say each on its own. */
export interface PassageFields {
  /** Numbers of the vocabulary, the first field's first; a term may stand once in every field. */
  readonly terms: Uint32Array;
  /** How often, weighted, each term stands in its field: multiples of a half, which 32 bits hold exactly. */
  readonly counts: Float32Array;
  /** For each of `fieldNames` where its terms end in `terms`. */
  readonly ends: readonly number[];
  /** For each of `fieldNames` the sum of its counts. */
  readonly lengths: readonly number[];
  /** Heading, heading with its ancestry, and every lead-in, as sets to be compared with a question. */
  readonly labels: readonly Label[];
}

export interface Label {
  readonly terms: TermCounts;
  /** 1 for headings, less for bullets, whose text is only a part of the passage. */
  readonly weight: number;
}

const leadLabelWeight = 0.85;

/** More lead-ins than a reader takes in; keeps a table of thousands of rows cheap. */
const mostLeads = 60;

/** Characters after which a piece of work ends; terms take about a microsecond each, and ten before the code is warm. */
const pieceLength = 1_000;

/** Reads a passage's fields, in pieces because one section may be as long as a book. */
export function* fieldsOf(lexicon: Lexicon, vocabulary: Vocabulary, passage: Passage): Steps<PassageFields> {
  const heading = passage.headingPath.at(-1) ?? '';
  const ancestry = passage.headingPath.slice(1, -1).join(' / ');
  const title = passage.headingPath.length > 1 ? (passage.headingPath[0] ?? '') : '';
  const text = (kinds: readonly string[]) =>
    passage.blocks.filter((block) => kinds.includes(block.kind)).map((block) => block.text);
  const bullets = leadsOf(passage, ['item', 'paragraph']);
  const texts: Readonly<Record<Field, readonly string[]>> = {
    title: [title],
    ancestry: [ancestry],
    heading: [heading],
    leads: [...bullets, ...leadsOf(passage, ['table-row'])],
    body: text(['paragraph', 'item', 'quote']),
    code: text(['code']),
    cells: text(['table-row']),
  };
  const counted: TermCounts[] = [];
  for (const name of fieldNames) counted.push(yield* countTerms(lexicon, texts[name]));
  const labels = [
    { terms: labelTermsOf(lexicon, heading), weight: 1 },
    { terms: labelTermsOf(lexicon, passage.headingPath.join(' / ')), weight: 1 },
    ...bullets.map((lead) => ({ terms: labelTermsOf(lexicon, lead), weight: leadLabelWeight })),
  ];
  yield;
  return { ...numbered(vocabulary, counted), labels: labels.filter((label) => label.terms.size > 0) };
}

function* countTerms(lexicon: Lexicon, texts: readonly string[]): Steps<TermCounts> {
  const total: TermCounts = new Map();
  let read = 0;
  for (const text of texts) {
    for (const [term, count] of termsOf(lexicon, text)) total.set(term, (total.get(term) ?? 0) + count);
    read += text.length;
    if (read < pieceLength) continue;
    read = 0;
    yield;
  }
  return total;
}

/** One array for all fields, because thousands of small ones take more room than what they hold. */
function numbered(vocabulary: Vocabulary, fields: readonly TermCounts[]): Omit<PassageFields, 'labels'> {
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

/** The words that bullets and table rows explain: `term : explanation`. */
function leadsOf(passage: Passage, kinds: readonly Block['kind'][]): readonly string[] {
  const leads: string[] = [];
  for (const block of passage.blocks) {
    if (block.term !== null && kinds.includes(block.kind) && leads.length < mostLeads) leads.push(block.term);
  }
  return leads;
}
