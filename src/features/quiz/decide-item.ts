import { type ItemProblem, itemProblems } from '../../domain/quiz/item-problems.ts';
import type { ItemState, QuizItem } from '../../domain/quiz/quiz-item.ts';
import { rubricProblems } from '../../domain/quiz/rubric-fault.ts';
import { sourceHash } from '../../domain/quiz/source-hash.ts';
import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import { type Decider, mayDecide, type NoteAuthorOf } from './may-decide.ts';
import type { ItemStore } from './ports.ts';

/** An item's words as a person changed them. */
export type EditedWords = Pick<QuizItem, 'stem' | 'answer' | 'wrong' | 'explanation' | 'rubric'>;

export type ItemDecided =
  | { readonly kind: 'approved' | 'rejected'; readonly item: QuizItem }
  /** Somebody decided before. */
  | { readonly kind: 'already'; readonly state: ItemState }
  | { readonly kind: 'unfit'; readonly problems: readonly ItemProblem[] }
  | { readonly kind: 'forbidden' | 'gone' };

export type DecideItem = (wish: {
  readonly itemId: string;
  readonly approve: boolean;
  /** Null: as they stand. */
  readonly words: EditedWords | null;
  readonly by: Decider;
}) => Promise<ItemDecided>;

/**
 * Approves or rejects what waits for a person: drafts, and items that were taken out. Whoever approves an item whose line changed
 * takes the line as it reads now for its proof. Committed when it resolves; of two decisions the first counts.
 */
export function createDecideItem(deps: {
  readonly items: Pick<ItemStore, 'find' | 'decide'>;
  readonly noteAuthorOf: NoteAuthorOf;
  readonly lexicon: () => Lexicon;
  readonly now: () => number;
}): DecideItem {
  return async ({ itemId, approve, words, by }) => {
    const found = await deps.items.find(itemId);
    if (found === null) return { kind: 'gone' };
    if (!(await mayDecide(found, by, deps.noteAuthorOf))) return { kind: 'forbidden' };
    if (found.state !== 'draft' && found.state !== 'flagged') return { kind: 'already', state: found.state };
    const item = { ...withCurrentLine(found), ...words };
    const problems = approve ? [...itemProblems(item), ...rubricProblems(item, deps.lexicon)] : [];
    if (problems.length > 0) return { kind: 'unfit', problems };
    const to = approve ? 'approved' : found.state === 'draft' ? 'rejected' : 'retired';
    const decision = { id: itemId, from: [found.state], to, by: by.memberId, at: deps.now() } as const;
    const isDone = await deps.items.decide(approve ? { ...decision, item } : decision);
    if (isDone) return { kind: approve ? 'approved' : 'rejected', item: { ...item, state: to, trouble: null } };
    return { kind: 'already', state: (await deps.items.find(itemId))?.state ?? 'retired' };
  };
}

function withCurrentLine(item: QuizItem): QuizItem {
  if (item.trouble?.kind !== 'changed') return item;
  const { now: quote } = item.trouble;
  return { ...item, source: { ...item.source, quote, hash: sourceHash(quote) } };
}
