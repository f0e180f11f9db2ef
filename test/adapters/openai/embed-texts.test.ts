import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbedTexts } from '#src/adapters/openai/embed-texts.ts';
import type { Budget } from '#src/features/answer/budget.ts';
import {
  type EmbeddingReply,
  embeddingsAt,
  openScriptedEmbeddings,
  type ScriptedEmbeddings,
} from '../../support/scripted-embeddings.ts';
import { unlimited } from '../../support/unlimited-budget.ts';

let server: ScriptedEmbeddings;
beforeEach(async () => {
  server = await openScriptedEmbeddings();
});
afterEach(() => server.close());

const payer = { teamId: 'T1', memberId: 'U1' };
const never = () => new AbortController().signal;

function open(more: Parameters<typeof embeddingsAt>[1] = {}, budget: Budget = unlimited) {
  return createEmbedTexts(embeddingsAt(server.baseUrl, more), { now: () => 0, chance: () => 0, budget });
}

const replies = (...list: readonly EmbeddingReply[]) => {
  let turn = 0;
  server.setScript(() => list[Math.min(turn++, list.length - 1)] ?? { kind: 'silent' });
};

describe('createEmbedTexts', () => {
  it('gives each text its vector of length 1, in their order whatever the server’s', async () => {
    server.setScript(() => ({ kind: 'vectors', vectorOf: (text) => (text === '가' ? [3, 0] : [0, 5]) }));
    const told = await open()(['가', '나'], payer, never());
    expect(told.kind === 'done' && told.vectors.map((vector) => [...vector])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(server.requests[0]).toMatchObject({ model: 'scripted', input: ['가', '나'] });
  });

  it('tries again after a failure that may pass', async () => {
    replies({ kind: 'error', status: 503 }, { kind: 'vectors' });
    expect((await open()(['가'], payer, never())).kind).toBe('done');
    expect(server.requests).toHaveLength(2);
  });

  it.each<[string, EmbeddingReply, string]>([
    ['a key that is refused', { kind: 'error', status: 401 }, 'key-refused'],
    ['no such model', { kind: 'error', status: 404 }, 'not-found'],
    ['no money left', { kind: 'error', status: 429, code: 'insufficient_quota' }, 'no-quota'],
    ['no JSON', { kind: 'body', body: '<html>' }, 'bad-answer'],
    ['too few vectors', { kind: 'body', body: '{"data":[]}' }, 'bad-answer'],
    ['words for numbers', { kind: 'body', body: '{"data":[{"embedding":["a"],"index":0}]}' }, 'bad-answer'],
    ['a vector without a direction', { kind: 'vectors', vectorOf: () => [0, 0] }, 'bad-answer'],
  ])('says what is wrong with %s', async (_, reply, reason) => {
    server.setScript(() => reply);
    expect(await open()(['가'], payer, never())).toEqual({ kind: 'failed', reason });
  });

  it('does not wait longer than its limit, nor than its caller', async () => {
    server.setScript(() => ({ kind: 'silent' }));
    expect(await open({ timeoutMs: 50 })(['가'], payer, never())).toEqual({ kind: 'failed', reason: 'timeout' });
    const told = await open({ timeoutMs: 60_000 })(['가'], payer, AbortSignal.timeout(50));
    expect(told).toEqual({ kind: 'failed', reason: 'stopped' });
  });

  it('leaves a server alone that failed three times', async () => {
    server.setScript(() => ({ kind: 'error', status: 408 }));
    const embed = open();
    for (let i = 0; i < 3; i += 1) await embed(['가'], payer, never());
    const asked = server.requests.length;
    expect(await embed(['가'], payer, never())).toEqual({ kind: 'failed', reason: 'resting' });
    expect(server.requests).toHaveLength(asked);
  });

  it('sets budget aside, settles by what the server counted, and asks nothing when it is used up', async () => {
    const settled: number[] = [];
    const counted: Budget = {
      reserve: unlimited.reserve,
      settle: async (_, usage) => void settled.push(usage?.inputTokens ?? -1),
    };
    await open({}, counted)(['가나다'], payer, never());
    expect(settled).toEqual([3]);
    const over: Budget = { ...unlimited, reserve: async () => ({ kind: 'over', until: '2026-11-27' }) };
    expect(await open({}, over)(['가'], payer, never())).toEqual({ kind: 'failed', reason: 'over-budget' });
    expect(server.requests).toHaveLength(1);
  });
});
