import { describe, expect, it } from 'vitest';
import type { Delivery } from '#src/workspace/delivery/delivery.ts';
import type { DeveloperMessage } from '#src/workspace/developer-protocol.ts';
import { noFaults } from '#src/workspace/faults/faults.ts';
import { type DeveloperState, reduceDeveloper } from '#src/workspace/page/developer/reduce-developer.ts';
import type { ApiCall } from '#src/workspace/server/call-log.ts';

const call = (number: number): ApiCall => ({
  ...{ number, method: 'auth.test', arguments: {}, response: { ok: true }, status: 200, at: 0, durationMs: 1 },
  fault: null,
});
const delivery = (number: number, state: Delivery['state'] = 'waiting'): Delivery => ({
  ...{ id: `d${number}`, number, kind: 'events_api', payload: {}, createdAt: 0, state, attempts: 1 },
  ...{ ackedAt: null, ackMs: null, response: null, problem: null },
});
const snapshot: DeveloperMessage = {
  ...{ kind: 'snapshot', calls: [call(2)], deliveries: [delivery(1)], clock: { now: 5_000, aheadMs: 3_000 } },
  ...{ faults: noFaults, sockets: { open: 1, cutOffMs: 0 }, notProvided: [] },
};

function stateAfter(...messages: readonly DeveloperMessage[]): DeveloperState {
  let state: DeveloperState | null = null;
  for (const message of messages) state = reduceDeveloper(state, { message, at: 2_000 });
  return state ?? expect.fail('there is no state');
}

describe('reduceDeveloper', () => {
  it('begins with a snapshot, takes a later one as the whole truth, and ignores what comes before the first', () => {
    expect(reduceDeveloper(null, { message: { kind: 'call', call: call(1) }, at: 0 })).toBeNull();
    expect(stateAfter(snapshot)).toMatchObject({ aheadMs: 3_000, offsetMs: 3_000, socketsAt: 2_000 });
    const calls = stateAfter(snapshot, { kind: 'call', call: call(9) }, snapshot).calls;
    expect(calls.map(({ number }) => number)).toEqual([2]);
  });

  it('puts a call that took long where it began', () => {
    const state = stateAfter(snapshot, { kind: 'call', call: call(5) }, { kind: 'call', call: call(4) });
    expect(state.calls.map(({ number }) => number)).toEqual([2, 4, 5]);
  });

  it('replaces a delivery by its new state', () => {
    const state = stateAfter(
      snapshot,
      { kind: 'delivery', delivery: delivery(3) },
      { kind: 'delivery', delivery: delivery(1, 'acknowledged') },
    );
    expect(state.deliveries.map((one) => [one.number, one.state])).toEqual([
      [1, 'acknowledged'],
      [3, 'waiting'],
    ]);
  });

  it('keeps five hundred of each', () => {
    const more = Array.from({ length: 600 }, (_, i): DeveloperMessage => ({ kind: 'call', call: call(i + 10) }));
    const { calls, deliveries } = stateAfter(snapshot, ...more);
    expect([calls.length, calls[0]?.number, calls.at(-1)?.number]).toEqual([500, 110, 609]);
    expect(deliveries).toHaveLength(1);
  });

  it('follows clock, faults, sockets and what is missing', () => {
    const state = stateAfter(
      snapshot,
      { kind: 'clock', clock: { now: 9_000, aheadMs: 7_000 } },
      { kind: 'faults', faults: { ...noFaults, duplicates: true } },
      { kind: 'sockets', sockets: { open: 0, cutOffMs: 900 } },
      { kind: 'not-provided', methods: ['team.inventedInfo'] },
    );
    expect(state).toMatchObject({
      ...{ aheadMs: 7_000, offsetMs: 7_000, faults: { duplicates: true }, sockets: { open: 0, cutOffMs: 900 } },
      notProvided: ['team.inventedInfo'],
    });
  });
});
