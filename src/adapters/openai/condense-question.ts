import { z } from 'zod';
import { fillPrompt, type Prompt } from '../../domain/prompts/prompt.ts';
import type { CondenseQuestion } from '../../features/answer/model-ports.ts';
import type { CallModel } from './call-model.ts';

const condensedShape = z.object({ needsHistory: z.boolean(), standalone: z.string() });

const languages = { ko: 'Korean', en: 'English' } as const;

/** Asks the model for a follow-up as a question that stands alone. */
export function createCondenseQuestion(deps: {
  readonly callModel: CallModel;
  readonly prompt: Prompt & { readonly hash: string };
  /** Unguessable letters and digits. */
  readonly nonce: () => string;
}): CondenseQuestion {
  const { callModel, prompt, nonce } = deps;
  return ({ question, turns, locale, teamId, memberId, signal }) => {
    const mark = nonce();
    const lines = turns.map((turn, i) => `${i + 1}| ${oneLine(turn.question)} (${turn.topics.join(', ')})`);
    return callModel({
      name: 'condensed',
      shape: condensedShape,
      system: fillPrompt(prompt, { language: languages[locale] }),
      user: [[`CONVERSATION ${mark}`, ...lines, `END ${mark}`].join('\n'), `NEW\n${oneLine(question)}`],
      cacheKey: `tutor:${prompt.name}:${prompt.hash}`,
      payer: { teamId, memberId },
      signal,
    });
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
