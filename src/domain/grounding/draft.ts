import type { Block } from '../notes/section.ts';
import type { Passage } from '../retrieval/passage.ts';

/** A block chosen for an answer, before it is cut to its room and cited. */
export interface Part {
  readonly label: string | null;
  readonly passage: Passage;
  readonly block: Block;
  /** Its words when they differ from the block's text, such as two cells of a table row. */
  readonly words: string | null;
}

/** What an answer says first and what behind "more", most important first. */
export interface Draft {
  readonly lead: readonly Part[];
  readonly more: readonly Part[];
}

export function partOf(
  source: { readonly passage: Passage; readonly block: Block },
  label: string | null = null,
): Part {
  return { label, passage: source.passage, block: source.block, words: null };
}
