import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Packet, SendOutcome } from '../../../src/workspace/delivery/delivery.ts';
import { createDispatcher, slackRetryDelaysMs } from '../../../src/workspace/delivery/dispatcher.ts';
import { createChangeFeed } from '../../../src/workspace/state/change-feed.ts';
import { createWaitFor } from '../../../src/workspace/wait-for.ts';

/** A transport whose answers are given one by one; after the last it acknowledges. */
function scripted(outcomes: readonly SendOutcome[], retryDelaysMs: readonly number[] = [0, 5, 10]) {
  const sent: Packet[] = [];
  const app = { connected: true };
  const feed = createChangeFeed();
  const dispatcher = createDispatcher({
    transport: {
      isConnected: () => app.connected,
      send: async (packet) => {
        sent.push(packet);
        return outcomes[sent.length - 1] ?? { kind: 'acknowledged', response: null };
      },
    },
    clock: () => 1_000,
    feed,
    retryDelaysMs,
  });
  return { sent, app, dispatcher, waitFor: createWaitFor(feed) };
}

const late: SendOutcome = { kind: 'failed', reason: 'timeout', final: false };

afterEach(() => {
  vi.useRealTimers();
});

describe('createDispatcher', () => {
  it('repeats an event three times with number and reason, then gives up', async () => {
    const { sent, dispatcher, waitFor } = scripted([late, late, late, late]);
    const delivery = dispatcher.sendEvent({ event: 1 });
    await waitFor(() => delivery.state === 'failed');
    expect(sent.map((packet) => packet.retry)).toEqual([
      null,
      { attempt: 1, reason: 'timeout' },
      { attempt: 2, reason: 'timeout' },
      { attempt: 3, reason: 'timeout' },
    ]);
    expect(new Set(sent.map((packet) => packet.id)).size).toBe(1);
  });

  it("keeps Slack's schedule: at once, a minute later, five minutes later, never again", async () => {
    vi.useFakeTimers();
    const { sent, dispatcher } = scripted([late, late, late, late], slackRetryDelaysMs);
    const delivery = dispatcher.sendEvent({ event: 1 });
    const sentAfter = async (ms: number) => {
      await vi.advanceTimersByTimeAsync(ms);
      return sent.length;
    };
    expect(await sentAfter(0)).toBe(2);
    expect(await sentAfter(59_999)).toBe(2);
    expect(await sentAfter(1)).toBe(3);
    expect(await sentAfter(299_999)).toBe(3);
    expect(delivery.state).toBe('waiting');
    expect(await sentAfter(1)).toBe(4);
    expect(delivery.state).toBe('failed');
    expect(await sentAfter(3_600_000)).toBe(4);
  });

  it('stops repeating after the first acknowledgement', async () => {
    const { sent, dispatcher, waitFor } = scripted([late]);
    const delivery = dispatcher.sendEvent({ event: 1 });
    await waitFor(() => delivery.state === 'acknowledged');
    expect(delivery).toMatchObject({ attempts: 2, ackedAt: 1_000, problem: 'timeout' });
    expect(sent).toHaveLength(2);
  });

  it('stops repeating when the app asks for it', async () => {
    const { sent, dispatcher, waitFor } = scripted([{ kind: 'failed', reason: 'http_error', final: true }]);
    const delivery = dispatcher.sendEvent({ event: 1 });
    await waitFor(() => delivery.state === 'failed');
    expect(sent).toHaveLength(1);
  });

  it('holds events while the app is away and sends them in order when it comes', async () => {
    const { sent, app, dispatcher, waitFor } = scripted([]);
    app.connected = false;
    const held = [1, 2, 3].map((event) => dispatcher.sendEvent({ event }));
    expect(held.map((delivery) => delivery.state)).toEqual(['held', 'held', 'held']);
    app.connected = true;
    dispatcher.connected();
    await waitFor(() => held.every((delivery) => delivery.state === 'acknowledged'));
    expect(sent.map((packet) => packet.payload)).toEqual([{ event: 1 }, { event: 2 }, { event: 3 }]);
    expect(sent.every((packet) => packet.retry === null)).toBe(true);
  });

  it('holds at most a thousand events and gives the oldest up', () => {
    const { app, dispatcher } = scripted([]);
    app.connected = false;
    const first = dispatcher.sendEvent({ event: 0 });
    for (let event = 1; event <= 1_000; event += 1) dispatcher.sendEvent({ event });
    expect(first.state).toBe('failed');
    expect(dispatcher.log.filter((delivery) => delivery.state === 'held')).toHaveLength(1_000);
  });

  it('never repeats a press', async () => {
    const { sent, dispatcher } = scripted([late]);
    expect(await dispatcher.request('interactive', { a: 1 })).toMatchObject({ state: 'failed', attempts: 1 });
    expect(sent).toHaveLength(1);
  });
});
