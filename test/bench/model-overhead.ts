import { foldersOf, openKnowledge } from '../../src/compose/compose-knowledge.ts';
import { openModel } from '../../src/compose/compose-model.ts';
import { createAskQuestion } from '../../src/features/answer/ask-question.ts';
import { readModelCases } from '../support/judge-model.ts';
import { openMemoryConversations } from '../support/memory-conversations.ts';
import { characters } from '../support/model-characters.ts';
import { modelAt } from '../support/model-config.ts';
import { openView } from '../support/open-view.ts';
import { openScriptedModel } from '../support/scripted-model.ts';

/** What an answer costs beside the model itself: our time with a model that answers at once, without one, and remembered. */
const labels = { unsupported: new Set<string>(), subtle: new Set<string>() };
const model = await openScriptedModel((request) => characters.honest?.(request, labels) ?? { kind: 'silent' });
const { search, library } = await openKnowledge(foldersOf({ notesDirs: [], subject: 'kubernetes' }));
const spending = { reserve: async () => ({ over: null }), settle: async () => {} };
const askModel = await openModel(modelAt(model.baseUrl), { spending, now: Date.now, timeZone: 'Asia/Seoul' });
const questions = readModelCases().filter(({ kind }) => kind === 'in-scope' || kind === 'false-premise');

async function measure(name: string, withModel: boolean): Promise<void> {
  const times: number[] = [];
  let tokens = 0;
  for (const { id, turns } of questions) {
    const ask = createAskQuestion({
      ...{ viewFor: openView(search, library()), model: withModel ? askModel : null, now: Date.now },
      conversations: openMemoryConversations(),
      newId: () => crypto.randomUUID(),
    });
    const place = { teamId: 'T1', channelId: 'C1', threadTs: null };
    const started = performance.now();
    const { answer } = await ask({
      place,
      isDirect: false,
      key: id,
      askerId: 'U1',
      text: turns[0]?.question ?? '',
      mode: 'ask',
      locale: 'ko',
    });
    times.push(performance.now() - started);
    tokens += answer.model?.used?.input ?? 0;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
  const sent = Math.round(tokens / questions.length);
  process.stdout.write(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${sent} tokens sent per answer\n`);
}

await measure('warming up', false);
await measure('without a model', false);
await measure('with a model that answers at once', true);
await measure('remembered', true);
await model.close();
