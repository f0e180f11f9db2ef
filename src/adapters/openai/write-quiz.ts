import { z } from 'zod';
import { fillPrompt, type Prompt } from '../../domain/prompts/prompt.ts';
import { redact } from '../../domain/redaction/redact.ts';
import type { WriteQuiz } from '../../features/quiz/improve-draft.ts';
import type { CallModel } from './call-model.ts';

const writtenShape = z.object({ stem: z.string(), why: z.string(), quote: z.string() });
const languages = { ko: 'Korean (해요체)', en: 'English' } as const;
/** Drafts are made while somebody waits for their list. */
const limitMs = 20_000;
const longest = { stem: 300, why: 300, quote: 600 } as const;

/** Asks the model to word a draft; the line and the options stand between random marks. */
export function createWriteQuiz(deps: {
  readonly callModel: CallModel;
  readonly prompt: Prompt & { readonly hash: string };
  /** Unguessable letters and digits. */
  readonly nonce: () => string;
  /** Whose budget pays. */
  readonly payer: { readonly teamId: string; readonly memberId: string };
}): WriteQuiz {
  const { callModel, prompt, nonce, payer } = deps;
  return async ({ source, stem, answer, wrong, locale }) => {
    const mark = nonce();
    const lines = [
      `LINE| ${source.quote}`,
      `QUESTION| ${stem}`,
      `ANSWER| ${answer}`,
      ...wrong.map((one) => `WRONG| ${one}`),
    ];
    const outcome = await callModel({
      name: 'quiz',
      shape: writtenShape,
      system: fillPrompt(prompt, { language: languages[locale] }),
      user: [[`DRAFT ${mark}`, ...lines.map(oneLine), `END ${mark}`].join('\n')],
      cacheKey: `tutor:${prompt.name}:${prompt.hash}`,
      payer,
      signal: AbortSignal.timeout(limitMs),
    });
    if (outcome.kind === 'failed') return null;
    const { stem: said, why, quote } = outcome.value;
    return { stem: bounded(said, longest.stem), why: bounded(why, longest.why), quote: bounded(quote, longest.quote) };
  };
}

function bounded(text: string, limit: number): string {
  return [...text.trim()].slice(0, limit).join('');
}

function oneLine(text: string): string {
  return redact(text).text.replaceAll(/\s+/gu, ' ').trim();
}
