import type { ItemState, ItemTrouble, QuizItem } from '../../domain/quiz/quiz-item.ts';

/** A decision about an item, and what it changes. */
export interface ItemDecision {
  readonly id: string;
  /** States from which it may be taken: a second decision finds another state and changes nothing. */
  readonly from: readonly ItemState[];
  readonly to: ItemState;
  readonly trouble?: ItemTrouble | null;
  /** The item's own words, where they are changed with it. */
  readonly item?: QuizItem;
  readonly by: string;
  readonly at: number;
}

export interface ItemStore {
  /** In the order in which they were added. */
  readonly list: (states: readonly ItemState[]) => Promise<readonly QuizItem[]>;
  readonly find: (id: string) => Promise<QuizItem | null>;
  /** Adds those whose id is not there yet; returns how many those were. */
  readonly add: (items: readonly QuizItem[], by: string, at: number) => Promise<number>;
  /** Which of these ids are there, in whatever state. */
  readonly known: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** False when it was in none of the states: somebody decided before. */
  readonly decide: (decision: ItemDecision) => Promise<boolean>;
  /** Where an unchanged line stands now. */
  readonly move: (id: string, path: string | null, line: number | null) => Promise<void>;
  /** How many members have found it wrong, this one counted once. */
  readonly report: (report: {
    readonly itemId: string;
    readonly memberId: string;
    readonly at: number;
  }) => Promise<number>;
}
