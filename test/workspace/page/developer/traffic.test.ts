import { describe, expect, it } from 'vitest';
import type { Delivery } from '#src/workspace/delivery/delivery.ts';
import { filterTraffic } from '#src/workspace/page/developer/filter-traffic.ts';
import { readableJson, shownJson } from '#src/workspace/page/developer/readable-json.ts';
import { refusalsOf } from '#src/workspace/page/developer/refusals-of.ts';
import { callEntry, deliveryEntry } from '#src/workspace/page/developer/traffic-entry.ts';
import type { ApiCall } from '#src/workspace/server/call-log.ts';

const call = (more: Partial<ApiCall> = {}): ApiCall => ({
  ...{
    number: 1,
    method: 'chat.postMessage',
    arguments: {},
    response: { ok: true },
    status: 200,
    at: 0,
    durationMs: 1,
  },
  fault: null,
  ...more,
});
const delivery = (more: Partial<Delivery> = {}): Delivery => ({
  ...{ id: 'a', number: 2, kind: 'events_api', payload: {}, createdAt: 0, state: 'acknowledged', attempts: 1 },
  ...{ ackedAt: 1, ackMs: 1, response: null, problem: null },
  ...more,
});

describe('callEntry and deliveryEntry', () => {
  it.each<[Partial<Delivery>, string, string]>([
    [{ payload: { event: { type: 'message', subtype: 'message_changed' } } }, 'event', 'message message_changed'],
    [{ kind: 'slash_commands', payload: { command: '/k8s', text: 'explain pod' } }, 'command', '/k8s explain pod'],
    [
      { kind: 'interactive', payload: { type: 'block_actions', actions: [{ action_id: 'why' }] } },
      'interaction',
      'block_actions why',
    ],
    [
      { kind: 'interactive', payload: { type: 'view_submission', view: { callback_id: 'form' } } },
      'interaction',
      'view_submission form',
    ],
    [{ payload: {} }, 'event', ''],
  ])('name %j', (more, kind, name) => {
    expect(deliveryEntry(delivery(more))).toMatchObject({ kind, name });
  });

  it('mark what went wrong', () => {
    const isProblem = [
      callEntry(call()),
      callEntry(call({ response: { ok: false, error: 'invalid_blocks' } })),
      callEntry(call({ status: 0, fault: 'losesResponse' })),
      deliveryEntry(delivery()),
      deliveryEntry(delivery({ problem: 'timeout', attempts: 2 })),
      deliveryEntry(delivery({ state: 'held', attempts: 0 })),
    ].map((entry) => entry.isProblem);
    expect(isProblem).toEqual([false, true, true, false, true, false]);
  });
});

describe('filterTraffic', () => {
  const entries = [
    callEntry(call({ arguments: { text: '서비스란' } })),
    callEntry(call({ method: 'users.info', response: { ok: false, error: 'user_not_found' } })),
    deliveryEntry(delivery({ payload: { event: { type: 'app_mention', text: 'Hello' } } })),
  ];
  const found = (text: string, kind: Parameters<typeof filterTraffic>[1]['kind'] = 'all') =>
    filterTraffic(entries, { text, kind }).map(({ name }) => name);

  it('finds by text anywhere, whatever its case', () => {
    expect(found(' ')).toEqual(['chat.postMessage', 'users.info', 'app_mention']);
    expect(found('서비스')).toEqual(['chat.postMessage']);
    expect(found('USER_NOT')).toEqual(['users.info']);
    expect(found('hello')).toEqual(['app_mention']);
    expect(found('nowhere')).toEqual([]);
  });

  it('finds by kind, and both together', () => {
    expect(found('', 'event')).toEqual(['app_mention']);
    expect(found('', 'problems')).toEqual(['users.info']);
    expect(found('서비스', 'event')).toEqual([]);
  });
});

describe('readableJson', () => {
  it('unfolds what a form carries as text, and nothing else', () => {
    const json = readableJson({ blocks: '[{"type":"divider"}]', text: '{no json', count: 3 });
    expect(JSON.parse(json)).toEqual({ blocks: [{ type: 'divider' }], text: '{no json', count: 3 });
    expect(readableJson('[1]')).toBe('"[1]"');
  });

  it('is cut for the eye when it is very long', () => {
    const json = readableJson({ text: 'x'.repeat(200_000) });
    expect(shownJson(json).length).toBeLessThan(101_000);
    expect(shownJson('{}')).toBe('{}');
  });
});

describe('refusalsOf', () => {
  it.each<[ApiCall['response'], string[]]>([
    [{ ok: true, response_metadata: { messages: ['a warning'] } }, []],
    [{ ok: false, error: 'channel_not_found' }, []],
    [{ ok: false, errors: ['wrong [/0]'], response_metadata: { messages: ['[ERROR] wrong [/0]'] } }, ['wrong [/0]']],
    [{ ok: false, response_metadata: { messages: ['[ERROR] a', '[ERROR] b'] } }, ['a', 'b']],
    [{ ok: false, errors: [{ pointer: '/0' }], response_metadata: 'none' }, []],
  ])('of %j', (response, expected) => {
    expect(refusalsOf(response)).toEqual(expected);
  });
});
