import { localeOf } from '../../domain/locale.ts';
import { conceptsOfWords } from '../../domain/quiz/concepts-of-words.ts';
import { type ItemProblem, itemProblems } from '../../domain/quiz/item-problems.ts';
import { makeItem } from '../../domain/quiz/make-item.ts';
import type { ItemSource, QuizItem } from '../../domain/quiz/quiz-item.ts';
import { quotedLine } from '../../domain/quiz/quoted-line.ts';
import { rubricProblems } from '../../domain/quiz/rubric-fault.ts';
import { sourceHash } from '../../domain/quiz/source-hash.ts';
import { lexiconOf } from '../../domain/retrieval/lexicon.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { EditedWords } from './decide-item.ts';
import type { Decider } from './may-decide.ts';
import type { ItemStore } from './ports.ts';

export type ItemAdded =
  | { readonly kind: 'added'; readonly item: QuizItem; readonly isNew: boolean }
  /** The quoted words stand in no line of the notes, or in several. */
  | { readonly kind: 'no-such-line' }
  | { readonly kind: 'unfit'; readonly problems: readonly ItemProblem[] };

export type AddItem = (wish: {
  readonly words: EditedWords;
  /** Words of the line that proves it. */
  readonly quote: string;
  /** The quote is a message in Slack, not a line of a note. */
  readonly isMessage: boolean;
  readonly by: Decider;
}) => Promise<ItemAdded>;

/** A member's own item: a draft, or approved where an organiser wrote it. Committed when it resolves. */
export function createAddItem(deps: {
  readonly items: Pick<ItemStore, 'add'>;
  readonly library: () => Library;
  readonly now: () => number;
}): AddItem {
  return async ({ words, quote, isMessage, by }) => {
    const library = deps.library();
    const source = isMessage ? messageSource(quote) : findLine(library, quote);
    if (source === null) return { kind: 'no-such-line' };
    const lexicon = lexiconOf(library);
    const chapters = library.notes.find(({ path }) => path === source.path)?.chapters ?? [];
    const kind = words.wrong.length === 0 ? 'gap' : 'choice';
    const item = makeItem({ ...words, kind, locale: localeOf(words.stem, 'ko'), accepted: [], quote }, source, {
      place: `own`,
      conceptIds: conceptsOfWords({ ...words, quote: source.quote }, lexicon),
      chapter: chapters[0]?.number ?? null,
      state: by.isOrganiser ? 'approved' : 'draft',
      authorId: by.memberId,
    });
    const problems = [...itemProblems(item), ...rubricProblems(item, () => lexicon)];
    if (problems.length > 0) return { kind: 'unfit', problems };
    return { kind: 'added', item, isNew: (await deps.items.add([item], by.memberId, deps.now())) > 0 };
  };
}

function messageSource(quote: string): ItemSource {
  return { path: null, line: null, quote, hash: sourceHash(quote) };
}

/** The group's own notes go before cards, because both may say the same. */
function findLine({ notes, cards }: Library, quote: string): ItemSource | null {
  for (const documents of [notes.filter((note) => !note.private), cards]) {
    const found = documents.flatMap((one) => quotedLine(one, quote) ?? []);
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}
