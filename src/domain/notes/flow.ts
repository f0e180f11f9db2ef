import type { Block } from './section.ts';

/** A heading as it stands in a file. */
export interface Heading {
  readonly text: string;
  /** 1–6 as written; null for a bold line, whose rank its surroundings tell. */
  readonly level: number | null;
  /** Counted from 1. */
  readonly line: number;
}

/** What a text consists of, in file order. */
export type Flow =
  | { readonly kind: 'heading'; readonly heading: Heading }
  | { readonly kind: 'block'; readonly block: Block };
