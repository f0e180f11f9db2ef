import { z } from 'zod';
import type { ModelFailure } from '../../features/answer/model-ports.ts';
import { createCallModel } from './call-model.ts';
import type { ModelOptions } from './model-options.ts';

/** Calls the model once with almost nothing, for an answer that has to fit a schema. Costs about fifty tokens. */
export async function tryModel(options: ModelOptions): Promise<'fits' | ModelFailure> {
  const callModel = createCallModel(options, {
    now: () => 0,
    chance: () => 0,
    budget: {
      reserve: async (payer) => ({
        kind: 'reserved',
        reservation: { ...payer, day: '', month: '', tokens: 0, microUsd: 0 },
      }),
      settle: async () => {},
    },
    hashMember: () => 'doctor',
  });
  const outcome = await callModel({
    name: 'trial',
    shape: z.object({ ready: z.boolean() }),
    system: 'Answer with {"ready":true}.',
    user: ['Are you ready?'],
    cacheKey: 'tutor:trial',
    payer: { teamId: '', memberId: '' },
    signal: new AbortController().signal,
  });
  return outcome.kind === 'done' ? 'fits' : outcome.reason;
}
