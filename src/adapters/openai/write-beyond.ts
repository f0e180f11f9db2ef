import { z } from 'zod';
import { fillPrompt, type Prompt } from '../../domain/prompts/prompt.ts';
import type { WriteBeyond } from '../../features/answer/model-ports.ts';
import type { CallModel } from './call-model.ts';

const beyondShape = z.object({ statements: z.array(z.string()) });
const languages = { ko: 'Korean (해요체)', en: 'English' } as const;

/** Asks the model for what it knows itself. No sentence of a note is sent along, so that nothing of one can be mixed in. */
export function createWriteBeyond(deps: {
  readonly callModel: CallModel;
  readonly prompt: Prompt & { readonly hash: string };
  /** Unguessable letters and digits. */
  readonly nonce: () => string;
}): WriteBeyond {
  const { callModel, prompt, nonce } = deps;
  return async ({ question, locale, teamId, memberId, signal }) => {
    const canary = nonce();
    const outcome = await callModel({
      name: 'beyond',
      shape: beyondShape,
      system: fillPrompt(prompt, { language: languages[locale], canary }),
      user: [`QUESTION\n${question.replaceAll(/\s+/gu, ' ').trim()}`],
      cacheKey: `tutor:${prompt.name}:${prompt.hash}`,
      payer: { teamId, memberId },
      signal,
    });
    if (outcome.kind === 'failed') return outcome;
    return { ...outcome, value: outcome.value.statements.filter((text) => !text.includes(canary)) };
  };
}
