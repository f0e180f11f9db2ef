import { setTimeout as pause } from 'node:timers/promises';
import type { SendOutcome, Transport } from '../delivery/delivery.ts';
import type { FaultStore } from './fault-store.ts';
import type { Outage } from './outage.ts';

/**
 * A transport on a bad network. Slack counts its three seconds from when it sends, so that on a slow network an
 * acknowledgement may come too late although the app was quick; what was sent arrives all the same.
 */
export function createFaultyTransport(deps: {
  readonly transport: Transport;
  readonly faults: FaultStore;
  readonly outage: Outage;
  readonly ackTimeoutMs: number;
  /** What Slack calls an acknowledgement that came too late: `timeout` on sockets, `http_timeout` over HTTP. */
  readonly lateReason: string;
}): Transport {
  const { transport, faults, outage } = deps;
  const lost: SendOutcome = { kind: 'failed', reason: 'connection_failed', final: false };
  const late: SendOutcome = { kind: 'failed', reason: deps.lateReason, final: false };
  const wait = <Result>(ms: number, result: Result) => pause(ms, result, { ref: false });

  return {
    isConnected: transport.isConnected,
    send: async (packet) => {
      // Sockets are cut by themselves; a request over HTTP has to fail.
      if (outage.leftMs() > 0) return lost;
      const halfway = faults.current().slowMs / 2;
      if (halfway === 0) return transport.send(packet);
      const slowly = wait(halfway, packet)
        .then(transport.send)
        .then((outcome) => wait(halfway, outcome));
      return Promise.race([slowly, wait(deps.ackTimeoutMs, late)]);
    },
  };
}
