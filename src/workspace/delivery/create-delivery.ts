import type { DeveloperSockets } from '../developer-protocol.ts';
import type { FaultStore } from '../faults/fault-store.ts';
import { longestDisconnectSeconds } from '../faults/faults.ts';
import { createFaultyEvents } from '../faults/faulty-events.ts';
import { createFaultyTransport } from '../faults/faulty-transport.ts';
import { createOutage } from '../faults/outage.ts';
import type { Keep } from '../keep/keep.ts';
import type { JsonObject } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { WaitFor } from '../wait-for.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { openTransport, type WantedTransport } from './open-transport.ts';
import type { SignedHttp } from './signed-http.ts';
import type { SocketMode } from './socket-mode.ts';

/** Slack waits three seconds for every acknowledgement. */
export const slackAckTimeoutMs = 3_000;

/** The way to the app, whatever goes wrong on it. */
export type Delivering = {
  readonly dispatcher: Dispatcher;
  readonly sendEvent: (payload: JsonObject) => void;
  /** Null when the app is reached over HTTP. */
  readonly socketMode: SocketMode | null;
  readonly verifyUrl: SignedHttp['verifyUrl'];
  readonly sockets: () => DeveloperSockets;
  /** @throws Error when the number is out of bounds */
  readonly disconnect: (seconds: number) => void;
  readonly close: () => void;
};

export function createDelivery(deps: {
  readonly state: WorkspaceState;
  readonly wanted: WantedTransport;
  readonly signingSecret: string;
  /** One that was not moved: the receiver holds a signature's age against its machine's clock. */
  readonly realClock: () => number;
  readonly ackTimeoutMs: number;
  readonly retryDelaysMs: readonly number[];
  readonly faults: FaultStore;
  readonly nextNumber: () => number;
  readonly waitFor: WaitFor;
  readonly keep: Keep;
}): Delivering {
  const { state, faults, ackTimeoutMs, nextNumber, retryDelaysMs, keep } = deps;
  const outage = createOutage(() => state.feed.emit({ kind: 'faults' }));
  const { socketMode, signedHttp } = openTransport({
    ...{ wanted: deps.wanted, appId: state.app.appId, signingSecret: deps.signingSecret, ackTimeoutMs },
    clock: deps.realClock,
    changed: socketsChanged,
  });
  const dispatcher = createDispatcher({
    transport: createFaultyTransport({
      transport: socketMode ?? signedHttp,
      faults,
      outage,
      ackTimeoutMs,
      lateReason: socketMode === null ? 'http_timeout' : 'timeout',
    }),
    clock: state.clock,
    feed: state.feed,
    ...{ retryDelaysMs, nextNumber, keep },
  });
  const events = createFaultyEvents({ sendEvent: dispatcher.sendEvent, faults, waitFor: deps.waitFor });

  function socketsChanged(): void {
    state.feed.emit({ kind: 'app' });
    if (socketMode?.isConnected()) dispatcher.connected();
  }

  return {
    dispatcher,
    sendEvent: events.send,
    socketMode,
    verifyUrl: signedHttp.verifyUrl,
    sockets: () => ({ open: socketMode?.count() ?? null, cutOffMs: outage.leftMs() }),
    disconnect: (seconds) => {
      if (!(seconds >= 1 && seconds <= longestDisconnectSeconds)) {
        throw new Error(`Cannot disconnect for ${seconds} seconds: it must be 1 to ${longestDisconnectSeconds}`);
      }
      outage.begin(seconds * 1000);
      socketMode?.drop();
    },
    close: () => {
      events.close();
      outage.close();
      dispatcher.close();
      socketMode?.close();
    },
  };
}
