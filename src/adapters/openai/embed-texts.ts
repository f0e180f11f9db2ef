import { setTimeout as pause } from 'node:timers/promises';
import type OpenAI from 'openai';
import { unitVector } from '../../domain/retrieval/nearest-vectors.ts';
import type { Budget } from '../../features/answer/budget.ts';
import type { ModelFailure } from '../../features/answer/model-ports.ts';
import type { EmbedTexts } from '../../features/meaning/ports.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { explainFailure, isPassing } from './explain-failure.ts';
import { openClient } from './open-client.ts';

/** How an embedding server is reached. */
export interface EmbeddingOptions {
  readonly apiKey: string;
  /** Null for OpenAI itself. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** For one request. */
  readonly timeoutMs: number;
  /** Before a second try. */
  readonly retryMs: number;
}

type Attempt =
  | { readonly kind: 'done'; readonly vectors: readonly Float32Array[]; readonly tokens: number | null }
  | { readonly kind: 'failed'; readonly reason: ModelFailure };

/** Asks for the vectors of texts in one request, again after a failure that may pass. */
export function createEmbedTexts(
  options: EmbeddingOptions,
  deps: { readonly now: () => number; readonly chance: () => number; readonly budget: Budget },
): EmbedTexts {
  const breaker = createCircuitBreaker(deps.now);
  let client: OpenAI | undefined;

  async function attempt(texts: readonly string[], caller: AbortSignal): Promise<Attempt> {
    const limit = AbortSignal.timeout(options.timeoutMs);
    const signal = AbortSignal.any([caller, limit]);
    try {
      client ??= openClient(options);
      // Numbers and not base64, which some servers do not know.
      const { data, usage } = await client.embeddings.create(
        { model: options.model, input: [...texts], encoding_format: 'float' },
        { signal },
      );
      const vectors = vectorsOf(data, texts.length);
      if (vectors === null) return { kind: 'failed', reason: 'bad-answer' };
      return { kind: 'done', vectors, tokens: usage?.prompt_tokens ?? null };
    } catch (error) {
      if (caller.aborted) return { kind: 'failed', reason: 'stopped' };
      return { kind: 'failed', reason: limit.aborted ? 'timeout' : explainFailure(error) };
    }
  }

  return async (texts, payer, signal) => {
    if (signal.aborted) return { kind: 'failed', reason: 'stopped' };
    if (!breaker.mayCall()) return { kind: 'failed', reason: 'resting' };
    const estimated = estimateTokens(texts.join('\n'));
    const reserved = await deps.budget.reserve(payer, estimated, 0);
    if (reserved.kind === 'over') {
      breaker.failed('over-budget');
      return { kind: 'failed', reason: 'over-budget' };
    }
    let told = await attempt(texts, signal);
    if (told.kind === 'failed' && isPassing(told.reason) && !signal.aborted) {
      // Up to twice as long by chance, so that many do not come back at once.
      const waitMs = options.retryMs * (1 + deps.chance());
      await pause(waitMs, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) told = await attempt(texts, signal);
    }
    const inputTokens = told.kind === 'done' ? (told.tokens ?? estimated) : 0;
    await deps.budget.settle(reserved.reservation, { inputTokens, cachedTokens: 0, outputTokens: 0 });
    if (told.kind === 'failed') {
      breaker.failed(told.reason);
      return told;
    }
    breaker.succeeded();
    return { kind: 'done', vectors: told.vectors };
  };
}

/** One vector for each text, all of one size, in the texts' order; null for anything else. */
function vectorsOf(data: unknown, count: number): readonly Float32Array[] | null {
  if (!Array.isArray(data) || data.length !== count) return null;
  const vectors = new Array<Float32Array | undefined>(count).fill(undefined);
  for (const [at, row] of data.entries()) {
    const { embedding, index = at } = row as { readonly embedding?: unknown; readonly index?: number };
    if (!Array.isArray(embedding) || !embedding.every((value) => typeof value === 'number')) return null;
    vectors[index] = unitVector(embedding) ?? undefined;
  }
  const size = vectors[0]?.length;
  const whole = vectors.filter((vector) => vector !== undefined && vector.length === size);
  return whole.length === count ? (whole as Float32Array[]) : null;
}
