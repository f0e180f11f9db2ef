import { createConversationStore } from '../adapters/database/conversation-store.ts';
import type { Database } from '../adapters/database/open-database.ts';
import { createPruneConversations } from '../adapters/database/prune-conversations.ts';
import { createRecordStore } from '../adapters/database/record-store.ts';
import { createStudyStore } from '../adapters/database/study-store.ts';
import { createThreadStore } from '../adapters/database/thread-store.ts';
import { createReadSource } from '../adapters/files/read-source.ts';
import type { Config } from '../config/config.ts';
import { createAskEdited } from '../features/answer/ask-edited.ts';
import { createAskQuestion } from '../features/answer/ask-question.ts';
import { createDescribeKnowledge } from '../features/answer/describe-knowledge.ts';
import { createGiveHint } from '../features/answer/give-hint.ts';
import { createOpenPassage } from '../features/answer/open-passage.ts';
import { createOpenSource } from '../features/answer/open-source.ts';
import type { SearchFurther, ViewFor } from '../features/answer/ports.ts';
import { createRateAnswer } from '../features/answer/rate-answer.ts';
import { createReadFamiliarity } from '../features/answer/read-familiarity.ts';
import { createSearchNotes } from '../features/answer/search-notes.ts';
import { createShowUsage } from '../features/answer/show-usage.ts';
import { createShowWhy } from '../features/answer/show-why.ts';
import type { KeptLibrary } from '../features/notes/keep-library.ts';
import { createFindStudy } from '../features/study/find-study.ts';
import { createStarsOf } from '../features/study/stars-of.ts';

export interface AskingOptions {
  readonly config: Config;
  readonly database: Database;
  readonly kept: KeptLibrary;
  readonly knowledgeDir: string;
  readonly authorOf: (teamId: string, memberId: string) => Promise<string | null>;
  readonly searchFurther: SearchFurther | null;
  readonly model: Parameters<typeof createAskQuestion>[0]['model'];
  readonly spending: Parameters<typeof createShowUsage>[0]['spending'];
  readonly now: () => number;
  readonly newId: () => string;
}

/** Questions and their answers, from the notes that whoever asks may see. */
export function composeAsking(options: AskingOptions) {
  const { config, database, kept, searchFurther, now } = options;
  const conversations = createConversationStore(database.kysely);
  const readSource = createReadSource(options.knowledgeDir);
  const library = kept.current;
  const viewFor: ViewFor = async ({ teamId, memberId, isDirect }) =>
    kept.viewOf(isDirect ? await options.authorOf(teamId, memberId) : null);
  const findStudy = createFindStudy({ studies: createStudyStore(database.kysely) });
  const starsOf = createStarsOf({ findStudy, records: createRecordStore(database.kysely) });
  const readFamiliarity = createReadFamiliarity({ starsOf });
  const ask = createAskQuestion({ ...options, viewFor, conversations, readFamiliarity });
  const limits = (config.model ?? config.embeddings)?.budget;
  return {
    /** Forgets exchanges from before this time, in epoch milliseconds. */
    prune: createPruneConversations(database.kysely),
    useCases: {
      ask,
      askEdited: createAskEdited({ conversations, ask, now }),
      search: createSearchNotes({ viewFor, searchFurther }),
      rateAnswer: createRateAnswer({ conversations, now }),
      openSource: createOpenSource({ conversations, viewFor, readSource }),
      showWhy: createShowWhy({ conversations }),
      giveHint: createGiveHint({ viewFor, conversations }),
      showUsage:
        limits === undefined
          ? null
          : createShowUsage({ spending: options.spending, limits, now, timeZone: config.timeZone }),
      describe: createDescribeKnowledge({ library }),
      openPassage: createOpenPassage({ viewFor, readSource }),
      cards: () => (library().quoteCards ? library().cards.length : 0),
      conversations,
      threads: createThreadStore(database.kysely),
    },
  };
}
