import { readNoteItems } from '../../domain/quiz/note-items.ts';
import type { ItemTrouble, QuizItem } from '../../domain/quiz/quiz-item.ts';
import { sourceChange } from '../../domain/quiz/source-change.ts';
import { lexiconOf } from '../../domain/retrieval/lexicon.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { NoteAuthorOf } from './may-decide.ts';
import type { ItemStore } from './ports.ts';

/** Brings the items in line with the files as they read now. */
export type SyncItems = () => Promise<void>;

export interface SyncItemsDeps {
  readonly items: Pick<ItemStore, 'list' | 'add' | 'decide' | 'move'>;
  readonly withdraw: (itemId: string) => Promise<void>;
  readonly library: () => Library;
  /** The items of the concept cards. */
  readonly cardItems: () => Promise<{ readonly items: readonly QuizItem[]; readonly problems: readonly string[] }>;
  readonly noteAuthorOf: NoteAuthorOf;
  readonly now: () => number;
  readonly onProblem: (problem: string) => void;
  readonly onTrouble: (item: QuizItem, trouble: ItemTrouble) => Promise<void>;
}

/** Who changes items where no member does. */
const byTutor = 'tutor';
const watched = ['approved', 'draft', 'flagged', 'retired'] as const;

/**
 * Takes in the items of cards and of notes' front matter, retires those whose file says nothing of them any more, follows
 * lines that moved, flags items whose line changed, and takes their questions out of quizzes that are open.
 */
export function createSyncItems(deps: SyncItemsDeps): SyncItems {
  return async () => {
    const library = deps.library();
    const written = await writtenItems(library);
    await deps.items.add(written, byTutor, deps.now());
    const current = new Set(written.map(({ id }) => id));
    for (const item of await deps.items.list(watched)) {
      const isFromFile = /^(?:card|note)\//.test(item.id);
      if (!isFromFile || current.has(item.id)) await follow(item, library);
      else if (item.state !== 'retired') await end(item, { kind: 'gone' });
    }
  };

  async function writtenItems(library: Library): Promise<readonly QuizItem[]> {
    const lexicon = lexiconOf(library);
    const fromCards = await deps.cardItems();
    for (const problem of fromCards.problems) deps.onProblem(problem);
    const fromNotes: QuizItem[] = [];
    for (const note of library.notes) {
      const { items, problems } = readNoteItems(note, lexicon);
      for (const problem of problems) deps.onProblem(problem);
      const authorId = items.length === 0 ? null : await deps.noteAuthorOf(note.path);
      fromNotes.push(...items.map((item) => ({ ...item, authorId })));
    }
    return [...fromCards.items, ...fromNotes];
  }

  async function follow(item: QuizItem, { notes, cards }: Library): Promise<void> {
    const { path } = item.source;
    if (path === null) return;
    const document = [...notes.filter((note) => !note.private), ...cards].find((one) => one.path === path) ?? null;
    const change = sourceChange(item.source, document);
    if (change.kind === 'moved') await deps.items.move(item.id, path, change.line);
    if (change.kind === 'same' || change.kind === 'moved') return restore(item);
    if (item.state === 'retired') return;
    await end(item, change.kind === 'gone' ? { kind: 'gone' } : { kind: 'changed', now: change.now });
  }

  /** A line that stands again, as after a folder was away for a while, proves again what it proved. */
  async function restore(item: QuizItem): Promise<void> {
    const isBack = item.state === 'retired' ? item.trouble?.kind === 'gone' : item.trouble?.kind === 'changed';
    if (!isBack) return;
    await deps.items.decide({ id: item.id, from: [item.state], to: 'approved', by: byTutor, at: deps.now() });
  }

  async function end(item: QuizItem, trouble: ItemTrouble): Promise<void> {
    // What was approved waits for a look where its line only changed; a draft that nothing proves is of no use.
    const wasApproved = trouble.kind === 'changed' ? item.state !== 'draft' : item.state === 'approved';
    const to = !wasApproved ? 'rejected' : trouble.kind === 'changed' ? 'flagged' : 'retired';
    const isKnown = item.trouble?.kind === 'changed' && trouble.kind === 'changed' && item.trouble.now === trouble.now;
    if (isKnown && item.state === to) return;
    const decision = { id: item.id, from: [item.state], to, trouble, by: byTutor, at: deps.now() } as const;
    if (!(await deps.items.decide(decision))) return;
    await deps.withdraw(item.id);
    if (item.state === 'approved' && !item.id.startsWith('card/')) await deps.onTrouble(item, trouble);
  }
}
