import type { ModelConfig } from '#src/config/model-config.ts';

/** A model at an address, without bounds, and impatient enough for tests. */
export function modelAt(baseUrl: string, more: Partial<ModelConfig> = {}): ModelConfig {
  return {
    apiKey: 'local',
    baseUrl,
    model: 'scripted',
    maxOutputTokens: 1_000,
    timeouts: { connectMs: 1_500, firstTokenMs: 1_500, idleMs: 1_500, totalMs: 5_000, retryMs: 20 },
    budget: { memberDayTokens: null, memberDayMicroUsd: null, monthTokens: null, monthMicroUsd: null },
    beyondNotes: true,
    prices: { input: 0, cached: 0, output: 0 },
    ...more,
  };
}
