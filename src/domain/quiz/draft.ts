import type { Block } from '../notes/section.ts';
import type { ItemWords } from './item-words.ts';

/** What an item was made out of, the most useful first. */
export const draftKinds = ['table', 'definition', 'value', 'gap', 'block', 'code', 'meaning', 'true-false'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** An item that was drafted out of a block, before it is checked and ranked. */
export interface Draft {
  readonly kind: DraftKind;
  readonly words: Omit<ItemWords, 'quote' | 'locale' | 'rubric'>;
  readonly conceptId: string;
  readonly block: Block;
}
