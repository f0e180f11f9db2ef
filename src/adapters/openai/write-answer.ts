import { z } from 'zod';
import type { Claim } from '../../domain/grounding/claim.ts';
import { lineMark } from '../../domain/grounding/line-mark.ts';
import type { NumberedSentence } from '../../domain/grounding/numbered-sentences.ts';
import { fillPrompt, type Prompt } from '../../domain/prompts/prompt.ts';
import type { WriteAnswer } from '../../features/answer/model-ports.ts';
import type { CallModel } from './call-model.ts';
import { createCompleteObjects } from './complete-objects.ts';

/** No bounds in the schema: local servers refuse some of them. They are held afterwards. */
const claimShape = z.object({ text: z.string(), sentenceIds: z.array(z.string()) });
const writtenShape = z.object({
  status: z.enum(['answered', 'partly', 'not-in-notes']),
  claims: z.array(claimShape),
  // Servers that do not hold the schema leave it out.
  conflicts: z.array(z.object({ note: z.string(), card: z.string() })).default([]),
});

const longestClaim = 600;
const mostConflicts = 20;
const answers = /^[^[]*"status"\s*:\s*"(?:answered|partly)"/u;
const languages = { ko: 'Korean (해요체)', en: 'English' } as const;

/** Asks the model for claims out of numbered sentences; roles are kept apart and the material stands between random marks. */
export function createWriteAnswer(deps: {
  readonly callModel: CallModel;
  readonly prompt: Prompt & { readonly hash: string };
  /** Unguessable letters and digits. */
  readonly nonce: () => string;
}): WriteAnswer {
  const { callModel, prompt, nonce } = deps;
  return async (request, onClaim) => {
    const canary = nonce();
    const nextClaims = createCompleteObjects('claims');
    const outcome = await callModel({
      name: 'answer',
      shape: writtenShape,
      system: fillPrompt(prompt, {
        language: languages[request.locale],
        // A reader of whom nothing is known is written for as one who knows some of it.
        familiarity: request.familiarity ?? 'some',
        canary,
      }),
      user: [material(request.sentences, nonce()), `QUESTION\n${oneLine(request.question)}`],
      cacheKey: `tutor:${prompt.name}:${prompt.hash}`,
      payer: { teamId: request.teamId, memberId: request.memberId },
      signal: request.signal,
      onText: (soFar) => {
        // A model that says first that there is no answer, or does not say it first, is heard only as a whole.
        if (!answers.test(soFar)) return;
        for (const text of nextClaims(soFar)) {
          const claim = readClaim(text);
          if (claim !== null && !claim.text.includes(canary)) onClaim(claim);
        }
      },
    });
    if (outcome.kind === 'failed') return outcome;
    const claims = outcome.value.claims.map(bounded).filter(({ text }) => text !== '' && !text.includes(canary));
    const { status, conflicts } = outcome.value;
    return { ...outcome, value: { status, claims, conflicts: conflicts.slice(0, mostConflicts) } };
  };
}

function material(sentences: readonly NumberedSentence[], mark: string): string {
  const lines = sentences.map(({ id, text }) => `${id}| ${oneLine(text)}`);
  const cards = sentences.filter(({ passage }) => passage.origin === 'concept').map(({ id }) => id.split('.')[0]);
  const which = cards.length === 0 ? 'none' : [...new Set(cards)].join(', ');
  return [`SENTENCES ${mark}`, ...lines, `END ${mark}`, `CARDS ${which}`].join('\n');
}

function readClaim(text: string): Claim | null {
  try {
    const parsed = claimShape.safeParse(JSON.parse(text));
    return parsed.success ? bounded(parsed.data) : null;
  } catch {
    return null;
  }
}

function bounded({ text, sentenceIds }: Claim): Claim {
  return { text: [...text.trim()].slice(0, longestClaim).join(''), sentenceIds: sentenceIds.slice(0, 12) };
}

/** A line break of the material would look like the beginning of a sentence that is none. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ` ${lineMark} `).trim();
}
