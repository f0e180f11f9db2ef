import type { Database } from './adapters/database/open-database.ts';
import { createQuestionStore } from './adapters/database/question-store.ts';
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

/** How many places are looked at for a note of somebody else. */
const looked = 20;

/** Questions that the book left open, joined with the notes. */
export function composeQuestions(options: {
  readonly database: Database;
  readonly library: () => Library;
  readonly search: (words: string, limit: number) => SearchResult;
  readonly authorOf: (teamId: string, memberId: string) => Promise<string | null>;
  readonly now: () => number;
  readonly newId: () => string;
}): QuestionUseCases {
  const { library, search, authorOf } = options;
  const questions = createQuestionStore(options.database.kysely);
  const shared = { ...options, questions };
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
    store: questions,
  };
}
