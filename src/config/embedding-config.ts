import type { EmbeddingOptions } from '../adapters/openai/embed-texts.ts';
import type { BudgetLimits } from '../features/answer/budget.ts';
import type { Environment } from './environment.ts';

/** The server that tells the meaning of passages and questions, and what it may cost. */
export interface EmbeddingConfig extends EmbeddingOptions {
  /** Milliseconds that a member waits for a question's meaning at most. */
  readonly questionMs: number;
  /** What a place by meaning counts against a place by words. */
  readonly weight: number;
  /** Only questions of which words are less sure than this, 0–1. */
  readonly below: number;
  readonly budget: BudgetLimits;
  /** Dollars for a million tokens. */
  readonly price: number;
}

export function embeddingsOf(env: Environment, budget: BudgetLimits): EmbeddingConfig | null {
  if (env.EMBEDDINGS === undefined) return null;
  return {
    // A server on one's own machine asks for no key; the SDK wants some text in its place.
    apiKey: env.OPENAI_API_KEY ?? 'local',
    baseUrl: env.EMBEDDINGS_BASE_URL ?? env.OPENAI_BASE_URL ?? null,
    model: env.EMBEDDINGS_MODEL,
    timeoutMs: 30_000,
    retryMs: 200,
    questionMs: env.EMBEDDINGS_MS,
    weight: env.EMBEDDINGS_WEIGHT,
    below: env.EMBEDDINGS_BELOW,
    budget,
    price: env.EMBEDDINGS_USD ?? 0,
  };
}
