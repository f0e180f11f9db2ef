import type { Lexicon } from '../retrieval/lexicon.ts';
import type { Candidate } from './candidate.ts';
import { conceptsIn } from './candidate.ts';
import type { Part } from './draft.ts';
import { partOf } from './draft.ts';

/**
 * A block as it is said: a table row under its first cell, each value behind the name of its column, because values alone tell
 * nothing. When columns name what is asked about, only theirs are said.
 */
export function readBlock(lexicon: Lexicon, candidate: Candidate, concepts: readonly string[]): Part {
  const { block, passage } = candidate;
  if (block.cells === null) return partOf(candidate);
  const values = block.cells.slice(block.term === null ? 0 : 1).filter(({ value }) => value !== '');
  const asked = values.filter(({ column }) => conceptsIn(lexicon, column).some((id) => concepts.includes(id)));
  const said = asked.length > 0 ? asked : values;
  const words = said.map(({ column, value }) => (column === '' ? value : `${column}: ${value}`)).join(' / ');
  return { label: block.term, passage, block, words: words === '' ? null : words };
}
