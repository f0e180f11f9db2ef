import type { ModelOptions } from '../adapters/openai/model-options.ts';
import type { BudgetLimits, ModelPrices } from '../features/answer/budget.ts';
import { budgetOf } from './budget-config.ts';
import type { Environment } from './environment.ts';

/** The language model that writes answers, and what it may cost. */
export interface ModelConfig extends ModelOptions {
  readonly budget: BudgetLimits;
  readonly prices: ModelPrices;
  /** Whether a model may tell what it knows itself when it is asked for that; shown apart from answers. */
  readonly beyondNotes: boolean;
}

/** A server on one's own machine asks for no key; the SDK wants some text in its place. */
export function modelOf(env: Environment): ModelConfig | null {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = env;
  if (apiKey === undefined && baseUrl === undefined) return null;
  const totalMs = env.MODEL_SECONDS * 1000;
  return {
    apiKey: apiKey ?? 'local',
    baseUrl: baseUrl ?? null,
    model,
    maxOutputTokens: 1_800,
    timeouts: {
      connectMs: Math.min(totalMs, 30_000),
      firstTokenMs: Math.min(totalMs, 30_000),
      idleMs: Math.min(totalMs, 15_000),
      totalMs,
      retryMs: 300,
    },
    beyondNotes: env.BEYOND_NOTES === 'on',
    budget: budgetOf(env),
    prices: {
      input: env.MODEL_INPUT_USD ?? 0,
      cached: env.MODEL_CACHED_USD ?? env.MODEL_INPUT_USD ?? 0,
      output: env.MODEL_OUTPUT_USD ?? 0,
    },
  };
}
