import type { Block } from '../notes/section.ts';
import type { Passage } from '../retrieval/passage.ts';
import type { Citation } from './citation.ts';
import { splitSentences } from './split-sentences.ts';
import { cutToRoom, spokenLength } from './spoken-length.ts';

/** Words to say and where they stand. */
export interface Quotation {
  readonly text: string;
  readonly citation: Citation;
}

/** What a block may be quoted with in the room there is: the whole, its first sentences, or its beginning. */
export function quoteBlock(passage: Passage, block: Block, room: number): Quotation {
  if (spokenLength(block.text) <= room || block.kind === 'code') {
    return {
      text: block.kind === 'code' ? block.text : cutToRoom(block.text, room),
      citation: cite(passage, block, block.source),
    };
  }
  const sentences = splitSentences(block.text);
  const sources = splitSentences(block.source);
  if (sentences.length === sources.length && sentences.length > 1) {
    let last = 0;
    while (
      spokenLength(
        sentences
          .slice(0, last + 2)
          .map(({ text }) => text)
          .join(' '),
      ) <= room &&
      last + 1 < sentences.length
    ) {
      last += 1;
    }
    const text = sentences
      .slice(0, last + 1)
      .map((sentence) => sentence.text)
      .join(' ');
    const end = (sources[last]?.start ?? 0) + (sources[last]?.text.length ?? 0);
    return { text: cutToRoom(text, room), citation: cite(passage, block, block.source.slice(0, end)) };
  }
  return { text: cutToRoom(block.text, room), citation: cite(passage, block, block.source) };
}

/** The citation of some of a block's own characters, from its first line on. */
export function cite(passage: Passage, block: Block, quote: string): Citation {
  // A fence's source may leave out its marks, so that only whole text blocks are counted down to the last quoted line.
  const shorter = quote.length < block.source.length && block.kind !== 'code';
  const endLine = shorter ? block.lines.startLine + quote.split('\n').length - 1 : block.lines.endLine;
  return {
    path: passage.path,
    origin: passage.origin,
    headingPath: passage.headingPath,
    startLine: block.lines.startLine,
    endLine: Math.min(endLine, block.lines.endLine),
    quote,
    author: passage.author,
    sample: passage.sample,
  };
}
