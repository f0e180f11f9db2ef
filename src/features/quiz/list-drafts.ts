import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import { type Decider, mayDecide, type NoteAuthorOf } from './may-decide.ts';
import type { ItemStore } from './ports.ts';

export interface DraftList {
  /** What the member may decide about, items that were taken out first. */
  readonly items: readonly QuizItem[];
  /** How many more wait. */
  readonly more: number;
  /** False when the member may decide about none of what waits. */
  readonly mayDecide: boolean;
}

export type ListDrafts = (wish: { readonly chapter: string | null; readonly by: Decider }) => Promise<DraftList>;

/** What one sitting is enough for. */
export const mostShown = 10;

/** What waits for a decision: flagged items, then drafts, the best first. */
export function createListDrafts(deps: {
  readonly items: Pick<ItemStore, 'list'>;
  readonly noteAuthorOf: NoteAuthorOf;
  /** Drafts what is missing. */
  readonly draft: () => Promise<void>;
}): ListDrafts {
  return async ({ chapter, by }) => {
    await deps.draft();
    const waiting = (await deps.items.list(['flagged', 'draft'])).filter(
      (item) => chapter === null || item.chapter === chapter || (item.state === 'flagged' && item.chapter === null),
    );
    const own: QuizItem[] = [];
    for (const item of waiting) if (await mayDecide(item, by, deps.noteAuthorOf)) own.push(item);
    const sorted = own.toSorted((a, b) => Number(b.state === 'flagged') - Number(a.state === 'flagged'));
    return {
      items: sorted.slice(0, mostShown),
      more: Math.max(0, sorted.length - mostShown),
      mayDecide: waiting.length === 0 || own.length > 0,
    };
  };
}
