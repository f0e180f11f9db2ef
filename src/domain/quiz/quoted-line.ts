import type { Block, Section } from '../notes/section.ts';
import { plainForm } from './plain-form.ts';
import type { ItemSource } from './quiz-item.ts';
import { sourceHash } from './source-hash.ts';

/** A note or card as far as lines of it can be quoted. */
export interface QuotedDocument {
  readonly path: string;
  readonly sections: readonly Section[];
}

/** A line as the proof of an item. */
export function sourceOf(path: string, block: Block): ItemSource {
  return { path, line: block.lines.startLine, quote: block.text, hash: sourceHash(block.text) };
}

/** Fewer letters stand in too many lines to mean one. */
const shortestQuote = 4;

/** The one line of a document that holds these words; null when none does, or several. */
export function quotedLine({ path, sections }: QuotedDocument, words: string): ItemSource | null {
  const wanted = plainForm(words);
  if (wanted.length < shortestQuote) return null;
  const holds = ({ text, source }: Block) => plainForm(text).includes(wanted) || plainForm(source).includes(wanted);
  const found = sections.flatMap(({ blocks }) => blocks.filter(holds));
  const [only] = found;
  return only === undefined || found.length > 1 ? null : sourceOf(path, only);
}
