import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerJson, answerView } from '#src/adapters/terminal/answer-view.ts';
import { openAsk } from '#src/compose/compose-answers.ts';
import { foldersOf, openKnowledge } from '#src/compose/compose-knowledge.ts';
import { readConfig } from '#src/config/read-config.ts';
import { modelAt } from '../support/model-config.ts';
import { readRequest } from '../support/read-request.ts';
import { nearestSentences, sayClaims } from '../support/say-claims.ts';
import { type ModelScript, openScriptedModel } from '../support/scripted-model.ts';

const honest: ModelScript = (request) => {
  const sentences = nearestSentences(readRequest(request), 2);
  return sayClaims(sentences.map(({ id, text }) => ({ text: `${text} 그렇대요.`, sentenceIds: [id] })));
};

async function open(script: ModelScript, budget: number | null = null) {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-ask-'));
  const served = await openScriptedModel(script);
  const limits = { memberDayTokens: budget, memberDayMicroUsd: null, monthTokens: null, monthMicroUsd: null };
  const model = modelAt(served.baseUrl, { budget: limits });
  const config = { ...readConfig({}), databasePath: join(folder, 'tutor.sqlite'), model };
  const asking = await openAsk(await openKnowledge(foldersOf(config)), config);
  onTestFinished(async () => {
    await asking.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });
  return { ...asking, requests: served.requests };
}

describe('tutor ask with a model', () => {
  it('says what the model wrote, with its sources', async () => {
    const { answer } = await open(honest);
    const given = await answer('노드포트가 뭐야?', 'ko');
    expect(answerView(given)).toMatch(/그렇대요\. \[1\]/u);
    expect(answerJson('q', given)).toMatchObject({ kind: 'answered', text: expect.stringContaining('그렇대요') });
  });

  it('answers with quotations and a word about it when the model is down', async () => {
    const { answer } = await open(() => ({ kind: 'error', status: 500 }));
    const view = answerView(await answer('노드포트가 뭐야?', 'ko'));
    expect(view).toContain('30000');
    expect(view).toContain('모델이 답을 쓰지 못해서');
  });

  it('keeps to the budget, and says when it returns', async () => {
    const { answer, requests } = await open(honest, 10);
    expect(answerView(await answer('노드포트가 뭐야?', 'ko'))).toMatch(/예산을 다 써서.*월 \d+일부터/u);
    expect(requests).toHaveLength(0);
  });
});
