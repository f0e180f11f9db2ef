import type { Database } from '../adapters/database/open-database.ts';
import { createQuestionStore } from '../adapters/database/question-store.ts';
import { createReplyStore } from '../adapters/database/reply-store.ts';
import { openNoteTarget } from '../adapters/files/note-target.ts';
import type { QuestionUseCases } from '../adapters/slack/question-use-cases.ts';
import type { Library } from '../domain/retrieval/library.ts';
import type { SearchResult } from '../domain/retrieval/search-result.ts';
import {
  createAcceptAnswer,
  createAnswerOpenQuestion,
  createTakeQuestion,
} from '../features/questions/answer-open-question.ts';
import { createAskOpenQuestion } from '../features/questions/ask-open-question.ts';
import { createChangeReply } from '../features/questions/change-reply.ts';
import { createFindMatch } from '../features/questions/find-match.ts';
import { createAnswerStanding, createKeepAnswer } from '../features/questions/keep-answer.ts';
import { createOfferQuestions, createReleaseQuestion } from '../features/questions/offer-questions.ts';
import { createOfferReply } from '../features/questions/offer-reply.ts';

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
  const replies = createReplyStore(options.database.kysely);
  const findMatch = createFindMatch({ search, authorOf, notes: () => library().notes });
  const shared = { ...options, questions, replies, files, findMatch };
  return {
    ask: createAskOpenQuestion(shared),
    offer: createOfferQuestions(shared),
    release: createReleaseQuestion(shared),
    offerReply: createOfferReply(shared),
    changeReply: createChangeReply(shared),
    take: createTakeQuestion(shared),
    answer: createAnswerOpenQuestion(shared),
    accept: createAcceptAnswer(shared),
    keep: createKeepAnswer(shared),
    standing: createAnswerStanding(shared),
    store: questions,
  };
}
