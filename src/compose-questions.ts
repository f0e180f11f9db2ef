import type { Database } from './adapters/database/open-database.ts';
import { createQuestionStore } from './adapters/database/question-store.ts';
import { openNoteTarget } from './adapters/files/note-target.ts';
import type { QuestionUseCases } from './adapters/slack/question-use-cases.ts';
import type { Library } from './domain/retrieval/library.ts';
import type { SearchResult } from './domain/retrieval/search-result.ts';
import { chapterKey } from './domain/study/chapter-key.ts';
import { takeChapter } from './domain/study/speech/said-chapter.ts';
import {
  createAcceptAnswer,
  createAnswerOpenQuestion,
  createTakeQuestion,
} from './features/questions/answer-open-question.ts';
import { createAskOpenQuestion } from './features/questions/ask-open-question.ts';
import { createAnswerStanding, createKeepAnswer } from './features/questions/keep-answer.ts';

/** How many places are looked at for a note of somebody else. */
const looked = 20;

/** Questions that the book left open, joined with the notes. */
export async function composeQuestions(options: {
  readonly database: Database;
  readonly library: () => Library;
  readonly search: (words: string, limit: number) => SearchResult;
  readonly authorOf: (teamId: string, memberId: string) => Promise<string | null>;
  /** The group's own folder of notes; undefined: it has none. */
  readonly folder: string | undefined;
  readonly now: () => number;
  readonly newId: () => string;
}): Promise<QuestionUseCases> {
  const { library, search, authorOf } = options;
  const questions = createQuestionStore(options.database.kysely);
  const { folder, now } = options;
  const files = folder === undefined ? null : await openNoteTarget(folder, now);
  const shared = { ...options, questions, files };
  return {
    ask: createAskOpenQuestion({
      ...shared,
      async findMatch(teamId, memberId, text) {
        const own = await authorOf(teamId, memberId);
        // The chapter is known by itself; in the search it would only be noise.
        const found = search(takeChapter(text, false).rest, looked);
        // A guess would send members to notes in vain.
        if (!found.confident) return null;
        for (const { passage } of found.hits) {
          const note = library().notes.find(({ path }) => path === passage.path);
          const name = note?.author?.name;
          if (note === undefined || note.sample || note.private || name === undefined || name === own) continue;
          const [chapter] = note.chapters;
          return { authorName: name, chapter: chapter === undefined ? null : chapterKey(chapter) };
        }
        return null;
      },
    }),
    take: createTakeQuestion(shared),
    answer: createAnswerOpenQuestion(shared),
    accept: createAcceptAnswer(shared),
    keep: createKeepAnswer(shared),
    standing: createAnswerStanding(shared),
    store: questions,
  };
}
