import { z } from 'zod';
import { fillPrompt, type Prompt } from '../../domain/prompts/prompt.ts';
import type { JudgeNote } from '../../features/notes/find-contradictions.ts';
import type { CallModel } from './call-model.ts';

const shape = z.object({
  pairs: z.array(z.object({ first: z.string(), second: z.string() })).max(6),
});

/** Has the model name pairs of a note's sentences; what it names is looked up elsewhere. */
export function createJudgeNote(deps: {
  readonly callModel: CallModel;
  readonly prompt: Prompt & { readonly hash: string };
  /** Unguessable letters and digits. */
  readonly nonce: () => string;
}): JudgeNote {
  const { callModel, prompt, nonce } = deps;
  return async ({ sentences, teamId, memberId, signal }) => {
    const mark = nonce();
    const lines = sentences.map(({ id, text }) => `[${id}] ${text.replaceAll(/\s+/gu, ' ').trim()}`);
    const outcome = await callModel({
      name: 'contradiction',
      shape,
      system: fillPrompt(prompt, {}),
      user: [`NOTE ${mark}\n${lines.join('\n')}\nEND ${mark}`],
      cacheKey: `tutor:${prompt.name}:${prompt.hash}`,
      payer: { teamId, memberId },
      signal,
    });
    return outcome.kind === 'failed' ? null : outcome.value.pairs;
  };
}
