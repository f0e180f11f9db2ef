import { createEmbedTexts, type EmbeddingOptions } from './embed-texts.ts';

/** Asks for the vector of one word: how many numbers it has, or why there is none. Costs a few tokens. */
export async function tryEmbeddings(options: EmbeddingOptions): Promise<number | string> {
  const embed = createEmbedTexts(options, {
    now: () => 0,
    chance: () => 0,
    budget: {
      reserve: async (payer) => ({
        kind: 'reserved',
        reservation: { ...payer, day: '', month: '', tokens: 0, microUsd: 0 },
      }),
      settle: async () => {},
    },
  });
  const told = await embed(['ready'], { teamId: '', memberId: '' }, new AbortController().signal);
  return told.kind === 'done' ? (told.vectors[0]?.length ?? 0) : told.reason;
}
