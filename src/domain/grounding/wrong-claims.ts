import type { Note } from '../notes/note.ts';
import type { SectionKind } from '../notes/section.ts';
import { passagesOf } from '../retrieval/build-passages.ts';
import type { Library } from '../retrieval/library.ts';
import { contradictedClaims } from './contradicted-claims.ts';
import { cite } from './quotation.ts';

/** What a note says otherwise than a card; patterns found it, so that it may be meant otherwise. */
export interface WrongClaim {
  /** Counted from 1. */
  readonly line: number;
  readonly written: string;
  /** The card's own sentence. */
  readonly right: string;
}

/** Where members claim something; questions, difficulties and thoughts before reading claim nothing. */
const claiming: ReadonlySet<SectionKind> = new Set(['summary', 'other', 'impressions', 'insights']);
/** A chapter's note has some hundred; what a longer one says further down is found when an answer quotes it. */
const mostBlocks = 1_000;
/** More at once would not be read; the next upload shows the rest. */
const mostShown = 3;

/** Claims of a note that the cards contradict, in its order and each once. */
export function wrongClaims(note: Note, library: Library): readonly WrongClaim[] {
  const blocks = passagesOf(note)
    .filter(({ kind }) => claiming.has(kind))
    .flatMap((passage) => passage.blocks.map((block) => ({ passage, block })))
    .filter(({ block }) => block.kind !== 'code')
    .slice(0, mostBlocks);
  const found = new Map<string, WrongClaim>();
  for (const { passage, block } of blocks) {
    for (const { written, right } of contradictedClaims(library, [cite(passage, block, block.source)])) {
      if (!found.has(written)) found.set(written, { line: block.lines.startLine, written, right: right.text });
    }
    if (found.size >= mostShown) break;
  }
  return [...found.values()];
}
