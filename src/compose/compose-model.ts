import { createHmac, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { loadPrompts } from '../adapters/files/load-prompts.ts';
import { createCallModel } from '../adapters/openai/call-model.ts';
import { createCondenseQuestion } from '../adapters/openai/condense-question.ts';
import { createJudgeNote } from '../adapters/openai/find-contradiction.ts';
import { createJudgeAnswer } from '../adapters/openai/grade-answer.ts';
import { createWriteAnswer } from '../adapters/openai/write-answer.ts';
import { createWriteBeyond } from '../adapters/openai/write-beyond.ts';
import { createWriteQuiz } from '../adapters/openai/write-quiz.ts';
import type { ModelConfig } from '../config/model-config.ts';
import { createAnswerBeyond } from '../features/answer/answer-beyond.ts';
import { createAnswerWithModel } from '../features/answer/answer-with-model.ts';
import type { AskModel } from '../features/answer/ask-question.ts';
import { type BudgetLimits, createBudget, type SpendingStore } from '../features/answer/budget.ts';
import { createCondenseWhenNeeded } from '../features/answer/condense-when-needed.ts';
import { followClaims, type IdCount } from '../features/answer/follow-claims.ts';
import { createRemembered } from '../features/answer/remembered.ts';
import { createFindContradictions, type FindContradictions } from '../features/notes/find-contradictions.ts';
import type { WriteQuiz } from '../features/quiz/improve-draft.ts';
import { createGradeByModel, type GradeByModel } from '../features/review/grade-by-model.ts';

/** Drafts are nobody's in particular; they count against the month's budget. */
const quizPayer = { teamId: 'quiz', memberId: 'quiz' };
const promptsDir = fileURLToPath(new URL('../../prompts', import.meta.url));

/** What a model does for answers; no request goes out before the first question. */
export async function openModel(
  config: ModelConfig,
  deps: {
    readonly spending: Pick<SpendingStore, 'reserve' | 'settle'>;
    readonly now: () => number;
    readonly timeZone: string;
    /** Hears the ids that the model names. */
    readonly onIds?: (count: IdCount) => void;
  },
): Promise<
  AskModel & {
    readonly grade: GradeByModel;
    readonly writeQuiz: WriteQuiz;
    readonly contradictions: FindContradictions;
  }
> {
  const prompts = await loadPrompts(promptsDir, [
    ...([
      'write-answer',
      'condense-question',
      'beyond-notes',
      'grade-answer',
      'write-quiz',
      'find-contradiction',
    ] as const),
  ]);
  const limits: BudgetLimits = config.budget;
  const budget = createBudget({ ...deps, limits, prices: config.prices });
  // A stranger who sees the hash cannot try out all members' ids without the key.
  const hashMember = (memberId: string) => createHmac('sha256', config.apiKey).update(memberId).digest('hex');
  const nonce = () => randomBytes(12).toString('hex');
  const callModel = createCallModel(config, { now: deps.now, chance: Math.random, budget, hashMember });
  const writing = createWriteAnswer({ callModel, prompt: prompts['write-answer'], nonce });
  const writeAnswer = deps.onIds === undefined ? writing : followClaims(writing, deps.onIds);
  const condense = createCondenseQuestion({ callModel, prompt: prompts['condense-question'], nonce });
  const beyond = createWriteBeyond({ callModel, prompt: prompts['beyond-notes'], nonce });
  const writer = (prompt: { readonly hash: string }) => `${config.baseUrl ?? ''} ${config.model} ${prompt.hash}`;
  return {
    answer: createAnswerWithModel({
      writeAnswer,
      remembered: createRemembered(deps.now),
      writer: writer(prompts['write-answer']),
    }),
    condense: createCondenseWhenNeeded({ condense }),
    writeQuiz: createWriteQuiz({ callModel, prompt: prompts['write-quiz'], nonce, payer: quizPayer }),
    grade: createGradeByModel({ judge: createJudgeAnswer({ callModel, prompt: prompts['grade-answer'], nonce }) }),
    beyond: createAnswerBeyond({
      write: config.beyondNotes ? beyond : null,
      remembered: createRemembered(deps.now),
      writer: writer(prompts['beyond-notes']),
    }),
    contradictions: createFindContradictions({
      judge: createJudgeNote({ callModel, prompt: prompts['find-contradiction'], nonce }),
    }),
  };
}
