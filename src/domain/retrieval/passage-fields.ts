import type { Block } from '../notes/section.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';
import type { TermCounts } from './terms.ts';
import { labelTermsOf, termsOf } from './terms.ts';

/**
 * Where a word stands in a passage, and what it is worth there. On Korean documentation fifteen settings of title and
 * heading moved the result by no more than .01, so these are round numbers: a heading names what the section is about,
 * a lead-in what a bullet is about; code and table cells say many words that they are not about.
 */
export const fieldWeights = { title: 2, ancestry: 1.5, heading: 3, leads: 2, body: 1, code: 0.5, cells: 0.8 } as const;

export type Field = keyof typeof fieldWeights;

/** A passage's terms, field by field, and what its headings and lead-ins say each on its own. */
export interface PassageFields {
  readonly counts: Readonly<Record<Field, TermCounts>>;
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

export function fieldsOf(lexicon: Lexicon, passage: Passage): PassageFields {
  const heading = passage.headingPath.at(-1) ?? '';
  const ancestry = passage.headingPath.slice(1, -1).join(' / ');
  const title = passage.headingPath.length > 1 ? (passage.headingPath[0] ?? '') : '';
  const text = (kinds: readonly string[]) =>
    passage.blocks.filter((block) => kinds.includes(block.kind)).map((block) => block.text);
  const bullets = leadsOf(passage, ['item', 'paragraph']);
  const leads = [...bullets, ...leadsOf(passage, ['table-row'])].map((lead) => termsOf(lexicon, lead));
  const counts = {
    title: termsOf(lexicon, title),
    ancestry: termsOf(lexicon, ancestry),
    heading: termsOf(lexicon, heading),
    leads: sum(leads),
    body: sum(text(['paragraph', 'item', 'quote']).map((words) => termsOf(lexicon, words))),
    code: sum(text(['code']).map((words) => termsOf(lexicon, words))),
    cells: sum(text(['table-row']).map((words) => termsOf(lexicon, words))),
  };
  const labels = [
    { terms: labelTermsOf(lexicon, heading), weight: 1 },
    { terms: labelTermsOf(lexicon, passage.headingPath.join(' / ')), weight: 1 },
    ...bullets.map((lead) => ({ terms: labelTermsOf(lexicon, lead), weight: leadLabelWeight })),
  ];
  return { counts, labels: labels.filter((label) => label.terms.size > 0) };
}

/** The words that bullets and table rows explain: `term : explanation`. */
function leadsOf(passage: Passage, kinds: readonly Block['kind'][]): readonly string[] {
  const leads: string[] = [];
  for (const block of passage.blocks) {
    if (block.term !== null && kinds.includes(block.kind) && leads.length < mostLeads) leads.push(block.term);
  }
  return leads;
}

function sum(parts: readonly TermCounts[]): TermCounts {
  const total: TermCounts = new Map();
  for (const part of parts) for (const [term, count] of part) total.set(term, (total.get(term) ?? 0) + count);
  return total;
}
