import { openDatabase } from '../adapters/database/open-database.ts';
import { createQuizItemStore } from '../adapters/database/quiz-item-store.ts';
import { decidedLine, draftsView } from '../adapters/terminal/drafts-view.ts';
import type { ExitCode } from '../adapters/terminal/exit-code.ts';
import type { QuizActions } from '../adapters/terminal/quiz-commands.ts';
import type { Terminal } from '../adapters/terminal/run-questions.ts';
import { readConfig } from '../config/read-config.ts';
import { lexiconOf } from '../domain/retrieval/lexicon.ts';
import type { Library } from '../domain/retrieval/library.ts';
import { createDecideItem } from '../features/quiz/decide-item.ts';
import { createDraftMissing } from '../features/quiz/draft-missing.ts';
import { createListDrafts } from '../features/quiz/list-drafts.ts';
import type { NoteAuthorOf } from '../features/quiz/may-decide.ts';
import type { ItemStore } from '../features/quiz/ports.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { foldersOf, openKnowledge } from './compose-knowledge.ts';

/** Whoever has the terminal may decide everything: they could edit the file. */
const by = { memberId: 'terminal', isOrganiser: true };

/** What `quiz` does, on the configured database. */
export function createQuizActions(terminal: Terminal): QuizActions {
  async function onItems(work: (items: ItemStore) => Promise<ExitCode>): Promise<ExitCode> {
    const database = await openDatabase({ path: readConfig().databasePath, now: Date.now() });
    try {
      return await work(createQuizItemStore(database.kysely));
    } finally {
      await database.close();
    }
  }

  return {
    listDrafts: ({ chapter, json }) =>
      onItems(async (items) => {
        const library = (await openKnowledge(foldersOf(readConfig()))).library();
        const noteAuthorOf = authorsOf(library);
        const draft = createDraftMissing({
          ...{ items, library: () => library, noteAuthorOf, improve: null, now: Date.now },
          words: { ko: messagesFor('ko').quiz.stems, en: messagesFor('en').quiz.stems },
        });
        const list = await createListDrafts({ items, noteAuthorOf, draft })({ chapter, by });
        const text = json ? list.items.map((item) => JSON.stringify(item)).join('\n') : draftsView(list.items);
        terminal.output.write(`${text}\n`);
        return 0;
      }),
    decideDrafts: (ids, approve) =>
      onItems(async (items) => {
        const library = (await openKnowledge(foldersOf(readConfig()))).library();
        const lexicon = () => lexiconOf(library);
        const decide = createDecideItem({ items, noteAuthorOf: async () => null, lexicon, now: Date.now });
        let code: ExitCode = 0;
        for (const itemId of ids) {
          const decided = await decide({ itemId, approve, words: null, by });
          const isDone = decided.kind === 'approved' || decided.kind === 'rejected';
          (isDone ? terminal.output : terminal.errors).write(`${decidedLine(itemId, decided)}\n`);
          if (!isDone) code = 1;
        }
        return code;
      }),
  };
}

/** The terminal knows no members but those whose id stands in a note. */
function authorsOf({ notes }: Library): NoteAuthorOf {
  return async (path) => notes.find((note) => note.path === path)?.author?.slack ?? null;
}
