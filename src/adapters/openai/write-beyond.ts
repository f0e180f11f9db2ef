import { z } from 'zod';
import { fillPrompt, type Prompt } from '../../domain/prompts/prompt.ts';
import type { WriteBeyond } from '../../features/answer/model-ports.ts';
import type { CallModel } from './call-model.ts';
import { createCompleteObjects } from './complete-objects.ts';
import { plainJson } from './plain-json.ts';

const statementShape = z.object({ text: z.string() });
const beyondShape = z.object({ statements: z.array(statementShape) });
const languages = { ko: 'Korean (해요체)', en: 'English' } as const;

/** Asks the model for what it knows itself. No sentence of a note is sent along, so that nothing of one can be mixed in. */
export function createWriteBeyond(deps: {
  readonly callModel: CallModel;
  readonly prompt: Prompt & { readonly hash: string };
  /** Unguessable letters and digits. */
  readonly nonce: () => string;
}): WriteBeyond {
  const { callModel, prompt, nonce } = deps;
  return async ({ question, locale, teamId, memberId, signal }, onText) => {
    const canary = nonce();
    const next = createCompleteObjects('statements');
    const outcome = await callModel({
      name: 'beyond',
      shape: beyondShape,
      system: fillPrompt(prompt, { language: languages[locale], canary }),
      user: [`QUESTION\n${question.replaceAll(/\s+/gu, ' ').trim()}`],
      cacheKey: `tutor:${prompt.name}:${prompt.hash}`,
      payer: { teamId, memberId },
      signal,
      onText(soFar) {
        for (const written of next(soFar)) {
          const parsed = statementShape.safeParse(plainJson(written));
          if (parsed.success && !parsed.data.text.includes(canary)) onText(parsed.data.text);
        }
      },
    });
    if (outcome.kind === 'failed') return outcome;
    const texts = outcome.value.statements.map(({ text }) => text);
    return { ...outcome, value: texts.filter((text) => !text.includes(canary)) };
  };
}
