import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { createVectorFile } from '../adapters/files/vector-file.ts';
import { createEmbedTexts } from '../adapters/openai/embed-texts.ts';
import type { Config } from '../config/config.ts';
import type { Passage } from '../domain/retrieval/passage.ts';
import { createBudget, groupPayer, type SpendingStore } from '../features/answer/budget.ts';
import { createKeepVectors } from '../features/meaning/keep-vectors.ts';
import { createSearchByMeaning, type SearchByMeaning } from '../features/meaning/search-by-meaning.ts';
import { createTakeTurns } from '../features/notes/take-turns.ts';

/** What failed, or what budget forbade, is tried again so often; passages found by words are no worse until then. */
const againMs = 10 * 60 * 1000;

/** Search by meaning, where it is configured. */
export interface Meaning {
  readonly searchFurther: SearchByMeaning;
  /** Begins to learn what passages mean, and goes on until `stop`. */
  readonly start: (teamId: string) => void;
  /** The library has changed. */
  readonly changed: () => void;
  /** Resolves when nothing is asked any more. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Null where it is not configured. */
export function composeMeaning(
  config: Pick<Config, 'databasePath' | 'timeZone' | 'embeddings'>,
  deps: {
    readonly passages: () => readonly Passage[];
    readonly spending: Pick<SpendingStore, 'reserve' | 'settle'>;
    readonly now: () => number;
    readonly onFailed: (reason: string) => void;
  },
): Meaning | null {
  const { embeddings, databasePath, timeZone } = config;
  if (embeddings === null) return null;
  const { baseUrl, model, budget: limits, price } = embeddings;
  const prices = { input: price, cached: price, output: 0 };
  const embedWithin = (bounds: typeof limits) =>
    createEmbedTexts(embeddings, {
      now: deps.now,
      chance: Math.random,
      budget: createBudget({ ...deps, limits: bounds, prices, timeZone }),
    });
  // Both count towards the group's month; only questions count towards a member's day.
  const vectors = createKeepVectors({
    passages: deps.passages,
    store: createVectorFile(vectorPath(databasePath, [baseUrl ?? '', model])),
    embed: embedWithin({ ...limits, memberDayTokens: null, memberDayMicroUsd: null }),
    keyOf: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
    pause: createTakeTurns(),
    onFailed: deps.onFailed,
  });
  const { questionMs: deadlineMs, weight, below } = embeddings;
  const stopping = new AbortController();
  let teamId: string | null = null;
  let refreshing: Promise<void> = Promise.resolve();
  let again: NodeJS.Timeout | undefined;

  function refresh(): void {
    if (teamId !== null) refreshing = vectors.refresh({ teamId, memberId: groupPayer }, stopping.signal);
  }

  return {
    searchFurther: createSearchByMeaning({ embed: embedWithin(limits), vectors, deadlineMs, weight, below }),
    start(team) {
      teamId = team;
      refresh();
      again = setInterval(refresh, againMs);
    },
    changed: refresh,
    settled: () => refreshing,
    async stop() {
      stopping.abort();
      clearInterval(again);
      await refreshing;
    },
  };
}

/** Beside the database, a file for each server and model. */
function vectorPath(databasePath: string, writer: readonly string[]): string | null {
  if (databasePath === ':memory:') return null;
  const name = createHash('sha256').update(writer.join('\n')).digest('hex').slice(0, 12);
  return join(dirname(databasePath), `vectors-${name}.bin`);
}
