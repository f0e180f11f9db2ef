import { randomUUID } from 'node:crypto';
import { createConversationStore } from '../adapters/database/conversation-store.ts';
import { openDatabase } from '../adapters/database/open-database.ts';
import { createSpendingStore } from '../adapters/database/spending-store.ts';
import { createReadSource } from '../adapters/files/read-source.ts';
import { readLabels } from '../adapters/openai/read-labels.ts';
import type { AnswerEvaluationOptions } from '../adapters/terminal/evaluation-commands.ts';
import { WrongUsage } from '../adapters/terminal/wrong-usage.ts';
import type { Config } from '../config/config.ts';
import type { ModelConfig } from '../config/model-config.ts';
import { readConfig } from '../config/read-config.ts';
import type { AnswerCase } from '../domain/evaluation/answer-case.ts';
import { verifyQuotation } from '../domain/grounding/quote.ts';
import { parseNote } from '../domain/notes/parse-note.ts';
import type { Library } from '../domain/retrieval/library.ts';
import { createPassageIndex } from '../domain/retrieval/passage-index.ts';
import { createAnswerOnce } from '../features/answer/answer-once.ts';
import { type AnswerOnceWithModel, createAnswerOnceWithModel } from '../features/answer/answer-once-with-model.ts';
import { createAskQuestion } from '../features/answer/ask-question.ts';
import { evaluateAnswers } from '../features/evaluation/evaluate-answers.ts';
import { type Knowledge, knowledgeDir } from './compose-knowledge.ts';
import { openModel } from './compose-model.ts';

/** Whoever asks in the terminal; a workspace and a member of its own as far as the budget goes. */
const terminalPayer = { teamId: 'terminal', memberId: 'terminal' };

/** Answers single questions, with the configured model where there is one; what it costs counts against its budget. */
export async function openAsk(
  { search, library }: Knowledge,
  config: Config & { readonly model: ModelConfig },
): Promise<{ readonly answer: AnswerOnceWithModel; readonly close: () => Promise<void> }> {
  const plain = createAnswerOnce({ search, library });
  const { model: modelConfig, databasePath, timeZone } = config;
  const database = await openDatabase({ path: databasePath, now: Date.now() });
  const spending = createSpendingStore(database.kysely);
  const model = await openModel(modelConfig, { spending, now: Date.now, timeZone });
  const answer = createAnswerOnceWithModel({ answer: plain, search, library, model, payer: terminalPayer });
  return { answer, close: database.close };
}

/** Measures answers over cases. Nothing is kept, and no budget holds it back: whoever starts it is told what it cost. */
export async function evaluateWith(
  cases: readonly AnswerCase[],
  knowledge: Knowledge,
  options: AnswerEvaluationOptions,
) {
  const config = modelFor(options.model);
  const database = await openDatabase({ path: ':memory:', now: Date.now() });
  const conversations = createConversationStore(database.kysely);
  let ids = { named: 0, given: 0 };
  const unlimited = { reserve: async () => ({ over: null }), settle: async () => {} };
  const surroundings = { spending: unlimited, now: Date.now, timeZone: 'UTC' };
  const model = config === null ? null : await openModel(config, { ...surroundings, onIds: (count) => (ids = count) });
  const rooms = { own: knowledge, planted: withPlants(knowledge.library(), cases) };
  const readSource = createReadSource(knowledgeDir);
  const measures = await evaluateAnswers(cases, {
    async ask({ id, turns, plant }, index) {
      const { search, library } = plant === null ? rooms.own : rooms.planted;
      const viewFor = async () => ({ search, library: library(), findPassage: () => null, visibleTo: null });
      const ask = createAskQuestion({ viewFor, conversations, model, now: Date.now, newId: randomUUID });
      const place = { teamId: 'terminal', channelId: 'evaluation', threadTs: id };
      ids = { named: 0, given: 0 };
      const started = performance.now();
      const { answer } = await ask({
        ...{ place, key: `${id}:${index}`, askerId: 'terminal', text: turns[index]?.question ?? '', mode: 'ask' },
        isDirect: false,
        locale: options.locale ?? 'ko',
      });
      return { answer, milliseconds: performance.now() - started, ids };
    },
    labels: async () =>
      options.model.kind === 'scripted'
        ? readLabels(options.model.baseUrl)
        : { unsupported: new Set<string>(), subtle: new Set<string>() },
    async isExact(citation) {
      const excerpt = await readSource(rooms.planted.library(), citation.path, citation);
      return excerpt !== null && verifyQuotation(excerpt.lines, citation.quote);
    },
  });
  await database.close();
  return { measures, prices: config?.prices ?? { input: 0, output: 0 } };
}

function modelFor(choice: AnswerEvaluationOptions['model']): ModelConfig | null {
  if (choice.kind === 'none') return null;
  const { model } = readConfig();
  if (choice.kind === 'openai') {
    if (model === null) throw new WrongUsage('Cannot use the configured model: set OPENAI_API_KEY or OPENAI_BASE_URL.');
    return model;
  }
  // A character that hangs is not waited for as a real model is.
  const scripted = readConfig({ OPENAI_BASE_URL: choice.baseUrl, OPENAI_MODEL: 'scripted', MODEL_SECONDS: '5' }).model;
  return scripted === null ? null : { ...scripted, prices: model?.prices ?? scripted.prices };
}

/** The library with every planted note in it, searchable. */
function withPlants(library: Library, cases: readonly AnswerCase[]): Pick<Knowledge, 'search' | 'library'> {
  const notes = cases.flatMap(({ plant }) => {
    if (plant === null) return [];
    const note = parseNote({ path: plant.path, text: plant.text, template: null });
    return [{ ...note, author: { name: plant.author, slack: null } }];
  });
  const planted = { ...library, notes: [...library.notes, ...notes] };
  return { search: createPassageIndex(planted).search, library: () => planted };
}
