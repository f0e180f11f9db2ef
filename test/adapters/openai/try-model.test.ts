import { expect, it } from 'vitest';
import { tryModel } from '#src/adapters/openai/try-model.ts';
import { modelAt } from '../../support/model-config.ts';
import { type ModelReply, openScriptedModel } from '../../support/scripted-model.ts';

it.each<readonly [string, ModelReply]>([
  ['fits', { kind: 'text', text: '{"ready":true}' }],
  ['bad-answer', { kind: 'text', text: 'Yes, I am.' }],
  ['key-refused', { kind: 'error', status: 401 }],
  ['not-found', { kind: 'error', status: 404 }],
])('tryModel says %s', async (expected, reply) => {
  const model = await openScriptedModel(() => reply);
  expect(await tryModel(modelAt(model.baseUrl))).toBe(expected);
  await model.close();
});
