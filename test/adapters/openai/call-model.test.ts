import { zodResponseFormat } from 'openai/helpers/zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CallModel, createCallModel, type ModelCall } from '#src/adapters/openai/call-model.ts';
import type { ModelOptions } from '#src/adapters/openai/model-options.ts';
import { openClient } from '#src/adapters/openai/open-client.ts';
import { type ModelReply, openScriptedModel, type ScriptedModel } from '../../support/scripted-model.ts';
import { unlimited } from '../../support/unlimited-budget.ts';

const shape = z.object({ word: z.string() });
const good = '{"word":"서비스"}';

let model: ScriptedModel;
let now: number;
beforeEach(async () => {
  now = 0;
  model = await openScriptedModel(() => ({ kind: 'text', text: good }));
});
afterEach(() => model.close());

function open(more: Partial<ModelOptions> = {}): CallModel {
  const timeouts = { connectMs: 300, firstTokenMs: 300, idleMs: 300, totalMs: 2_000, retryMs: 20 };
  const options = {
    apiKey: 'local',
    baseUrl: model.baseUrl,
    model: 'scripted',
    maxOutputTokens: 100,
    timeouts,
    ...more,
  };
  return createCallModel(options, { now: () => now, chance: () => 0, budget: unlimited, hashMember: () => 'hash' });
}

const call = (more: Partial<ModelCall<typeof shape>> = {}): ModelCall<typeof shape> => ({
  name: 'word',
  shape,
  system: 'Say a word.',
  user: ['material', 'question'],
  cacheKey: 'key',
  payer: { teamId: 'T1', memberId: 'U1' },
  signal: new AbortController().signal,
  ...more,
});

const replies = (...list: readonly ModelReply[]) => {
  let turn = 0;
  model.setScript(() => list[Math.min(turn++, list.length - 1)] ?? { kind: 'silent' });
};

describe('createCallModel', () => {
  it('gives back what fits the schema, with the tokens the server counted, and the text as it grew', async () => {
    const texts: string[] = [];
    const outcome = await open()(call({ onText: (soFar) => texts.push(soFar) }));
    expect(outcome).toMatchObject({ kind: 'done', value: { word: '서비스' }, usage: { outputTokens: 4 } });
    expect(texts.at(-1)).toBe(good);
    expect(model.requests[0]?.body.messages.map(({ role }) => role)).toEqual(['system', 'user', 'user']);
  });

  it('sends what only OpenAI knows to OpenAI alone', async () => {
    await open()(call());
    const body = model.requests[0]?.body ?? expect.fail('nothing was sent');
    for (const field of [
      'store',
      'safety_identifier',
      'prompt_cache_key',
      'max_completion_tokens',
      'reasoning_effort',
    ]) {
      expect(body).not.toHaveProperty(field);
    }
    expect(body).toMatchObject({ max_tokens: 100, response_format: { type: 'json_schema' } });
  });

  it.each<readonly [string, ModelReply]>([
    ['bad-answer', { kind: 'text', text: '{"word":1}' }],
    ['bad-answer', { kind: 'text', text: 'certainly! {"word"' }],
    ['bad-answer', { kind: 'text', text: '' }],
    ['too-long', { kind: 'text', text: good, finish: 'length' }],
    ['too-long', { kind: 'endless', text: good.repeat(200) }],
    ['refusal', { kind: 'text', text: good, finish: 'content_filter' }],
    ['refusal', { kind: 'refusal', text: 'I cannot.' }],
    ['cut-off', { kind: 'cut', text: good, after: 5 }],
    ['timeout', { kind: 'silent' }],
    ['timeout', { kind: 'text', text: good, pieceLength: 1, pauseMs: 400 }],
    ['timeout', { kind: 'text', text: good.padEnd(400), pieceLength: 1, pauseMs: 50 }],
    ['key-refused', { kind: 'error', status: 401 }],
    ['not-found', { kind: 'error', status: 404 }],
    ['no-quota', { kind: 'error', status: 429, code: 'insufficient_quota' }],
    ['rate-limited', { kind: 'error', status: 429 }],
    ['unavailable', { kind: 'error', status: 503 }],
    ['too-long', { kind: 'error', status: 400, code: 'context_length_exceeded' }],
  ])('fails with %s for %o', async (reason, reply) => {
    replies(reply);
    expect(await open()(call())).toMatchObject({ kind: 'failed', reason });
  });

  it('waits for the first word, not for the role that comes before it', async () => {
    replies({ kind: 'text', text: good, pauseMs: 600 });
    const timeouts = { connectMs: 9_000, firstTokenMs: 200, idleMs: 9_000, totalMs: 9_000, retryMs: 20 };
    expect(await open({ timeouts })(call())).toMatchObject({ kind: 'failed', reason: 'timeout' });
  });

  it('reads JSON in a fence and after thoughts, as local models write it', async () => {
    replies({ kind: 'text', text: `<think>{"word":"no"}</think>\n\`\`\`json\n${good}\n\`\`\`` });
    expect(await open()(call())).toMatchObject({ kind: 'done', value: { word: '서비스' } });
  });

  it('reads what the SDK’s own helper refuses, which is why it is not used', async () => {
    const client = openClient({ apiKey: 'local', baseUrl: model.baseUrl, timeoutMs: 300 });
    const helped = (text: string) => {
      replies({ kind: 'text', text });
      const messages = [{ role: 'user', content: 'question' }] as const;
      const response_format = zodResponseFormat(shape, 'word');
      return client.chat.completions
        .stream({ model: 'scripted', messages: [...messages], response_format })
        .finalMessage();
    };
    expect((await helped(good)).content).toBe(good);
    await expect(helped(`\`\`\`json\n${good}\n\`\`\``)).rejects.toThrow(/invalid structured output JSON/u);
  });

  it('tries once more after what may pass, and not after what does not', async () => {
    replies({ kind: 'error', status: 503 }, { kind: 'text', text: good });
    expect(await open()(call())).toMatchObject({ kind: 'done' });
    expect(model.requests).toHaveLength(2);
    replies({ kind: 'error', status: 429, code: 'insufficient_quota' }, { kind: 'text', text: good });
    expect(await open()(call())).toMatchObject({ kind: 'failed', reason: 'no-quota' });
    expect(model.requests).toHaveLength(3);
  });

  it('asks without a schema once the server refuses one, and remembers it', async () => {
    model.setScript(({ body }) =>
      body.response_format?.type === 'json_schema'
        ? { kind: 'error', status: 400, message: 'unknown response_format json_schema' }
        : { kind: 'text', text: good },
    );
    const callModel = open();
    expect(await callModel(call())).toMatchObject({ kind: 'done' });
    expect(await callModel(call())).toMatchObject({ kind: 'done' });
    expect(model.requests.map(({ body }) => body.response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      'json_object',
    ]);
  });

  it('stops at once when the caller does, and the server sees it', async () => {
    replies({ kind: 'text', text: good.padEnd(2_000), pieceLength: 1, pauseMs: 10 });
    const stop = new AbortController();
    const outcome = open({
      timeouts: { connectMs: 9_000, firstTokenMs: 9_000, idleMs: 9_000, totalMs: 9_000, retryMs: 20 },
    })(call({ signal: stop.signal, onText: () => stop.abort() }));
    expect(await outcome).toMatchObject({ kind: 'failed', reason: 'stopped' });
    await expect.poll(() => model.abandoned()).toBe(1);
  });

  it('rests after three failures, then tries with one call', async () => {
    replies({ kind: 'error', status: 500 });
    const callModel = open();
    for (let i = 0; i < 3; i += 1) expect(await callModel(call())).toMatchObject({ reason: 'unavailable' });
    const sent = model.requests.length;
    expect(await callModel(call())).toMatchObject({ reason: 'resting' });
    expect(model.requests).toHaveLength(sent);
    now = 60_000;
    replies({ kind: 'text', text: good });
    const trial = callModel(call());
    expect(await callModel(call())).toMatchObject({ reason: 'resting' });
    expect(await trial).toMatchObject({ kind: 'done' });
    expect(await callModel(call())).toMatchObject({ kind: 'done' });
  });

  it('rests ten minutes when the quota is used up or the key is refused', async () => {
    replies({ kind: 'error', status: 401 });
    const callModel = open();
    expect(await callModel(call())).toMatchObject({ reason: 'key-refused' });
    now = 9 * 60_000;
    expect(await callModel(call())).toMatchObject({ reason: 'resting' });
    now = 10 * 60_000;
    expect(await callModel(call())).toMatchObject({ reason: 'key-refused' });
  });

  it('says that nobody is there', async () => {
    const callModel = open({ baseUrl: 'http://127.0.0.1:9/v1' });
    expect(await callModel(call())).toMatchObject({ kind: 'failed', reason: 'unreachable' });
  });
});
