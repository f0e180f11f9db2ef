import type { Locale } from '../../domain/locale.ts';
import { bestDrafts, mostDrafts } from '../../domain/quiz/best-drafts.ts';
import { draftItems } from '../../domain/quiz/draft-items.ts';
import type { QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { StemWords } from '../../domain/quiz/stem-words.ts';
import { lexiconOf } from '../../domain/retrieval/lexicon.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import { draftsOfCards } from './drafts-of-cards.ts';
import type { NoteAuthorOf } from './may-decide.ts';
import type { ItemStore } from './ports.ts';

/** Fills the list of drafts up: at most ten wait for each chapter, the best first. */
export type DraftMissing = () => Promise<void>;

/** Words a draft better, or leaves it as it is; see `createImproveDraft`. */
export type ImproveDraft = (draft: QuizItem) => Promise<QuizItem>;

export interface DraftMissingDeps {
  readonly items: Pick<ItemStore, 'list' | 'known' | 'add'>;
  readonly library: () => Library;
  readonly words: Readonly<Record<Locale, StemWords>>;
  readonly noteAuthorOf: NoteAuthorOf;
  /** Null without a model. */
  readonly improve: ImproveDraft | null;
  readonly now: () => number;
}

/** Somebody waits for the list: what a model has not worded by then stays as it was drafted. */
const wordingMs = 20_000;

/** What was drafted once, whatever became of it, is not drafted again. */
export function createDraftMissing(deps: DraftMissingDeps): DraftMissing {
  return async () => {
    const library = deps.library();
    const sinceMs = deps.now();
    const notes = library.notes.filter((note) => !note.private);
    const lexicon = lexiconOf(library);
    const documents = [...notes, ...library.cards];
    const ground = { lexicon, documents, words: deps.words };
    const written = await deps.items.list(['approved', 'flagged', 'retired']);
    const asked = written.filter(({ id }) => id.startsWith('card/'));
    // What the group wrote comes before what came with the tutor.
    const ofNotes = notes.flatMap((note) => draftItems(note, ground));
    const drafted = [...ofNotes, ...draftsOfCards({ notes, cards: library.cards }, ground, asked)];
    const known = await deps.items.known(drafted.map(({ id }) => id));
    const fresh = drafted.filter(({ id }) => !known.has(id));
    const waiting = await deps.items.list(['draft']);
    const chapters = new Set(fresh.map(({ chapter }) => chapter));
    for (const chapter of chapters) {
      const room =
        mostDrafts - waiting.filter((item) => item.chapter === chapter && item.id.startsWith('draft/')).length;
      if (room <= 0) continue;
      const best = bestDrafts(
        fresh.filter((item) => item.chapter === chapter),
        room,
      );
      for (const draft of best) {
        const authorId = draft.source.path === null ? null : await deps.noteAuthorOf(draft.source.path);
        const isLate = deps.now() - sinceMs > wordingMs;
        const item = deps.improve === null || isLate ? draft : await deps.improve(draft);
        await deps.items.add([{ ...item, id: draft.id, authorId }], 'tutor', deps.now());
      }
    }
  };
}
