import { z } from 'zod';
import { fillPrompt, type Prompt } from '../../domain/prompts/prompt.ts';
import { criterionIds } from '../../domain/quiz/grading/score-criteria.ts';
import type { JudgeAnswer } from '../../features/review/grade-by-model.ts';
import type { CallModel } from './call-model.ts';

const shape = z.object({
  criteria: z.array(z.object({ id: z.enum(criterionIds), met: z.boolean(), quote: z.string() })).max(6),
});

/** Has the model answer yes/no questions about an answer; the grade is computed from them elsewhere. */
export function createJudgeAnswer(deps: {
  readonly callModel: CallModel;
  readonly prompt: Prompt & { readonly hash: string };
  /** Unguessable letters and digits. */
  readonly nonce: () => string;
}): JudgeAnswer {
  const { callModel, prompt, nonce } = deps;
  return async ({ item, typed, teamId, memberId, signal }) => {
    const mark = nonce();
    const accepted = [item.answer, ...item.accepted].map(oneLine).join(' | ');
    const question = [
      `QUESTION\n${oneLine(item.stem)}`,
      `MODEL ANSWER\n${accepted}`,
      `LINE\n${oneLine(item.source.quote)}`,
    ];
    const outcome = await callModel({
      name: 'grade',
      shape,
      system: fillPrompt(prompt, {}),
      user: [question.join('\n\n'), `ANSWER ${mark}\n${typed}\nEND ${mark}`],
      cacheKey: `tutor:${prompt.name}:${prompt.hash}`,
      payer: { teamId, memberId },
      signal,
    });
    return outcome.kind === 'failed' ? null : outcome.value.criteria;
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
