import type { Delivery } from '../delivery/delivery.ts';
import type { JsonObject } from '../state/json.ts';
import type { WaitFor } from '../wait-for.ts';
import type { FaultStore } from './fault-store.ts';
import { outOfOrderWaitMs } from './faults.ts';

/** Sends events; doubled or out of order while those faults are on. */
export type FaultyEvents = {
  readonly send: (payload: JsonObject) => void;
  readonly close: () => void;
};

export function createFaultyEvents(deps: {
  readonly sendEvent: (payload: JsonObject) => Delivery;
  readonly faults: FaultStore;
  readonly waitFor: WaitFor;
}): FaultyEvents {
  const { sendEvent, faults } = deps;
  let overtaken: { readonly payload: JsonObject; readonly timer: NodeJS.Timeout } | null = null;

  /** Slack's duplicates are the same event in another envelope, without a word of a retry. */
  function sendOnceOrTwice(payload: JsonObject): Delivery {
    const delivery = sendEvent(payload);
    if (faults.current().duplicates) sendEvent(payload);
    return delivery;
  }

  /** The overtaken event goes out when the other one has arrived, or could not: two requests at once might swap again. */
  async function overtake(first: JsonObject, second: JsonObject): Promise<void> {
    const delivery = sendOnceOrTwice(second);
    await deps.waitFor(() => delivery.state !== 'waiting' || delivery.problem !== null).catch(() => undefined);
    sendOnceOrTwice(first);
  }

  return {
    send: (payload) => {
      if (overtaken !== null) {
        clearTimeout(overtaken.timer);
        void overtake(overtaken.payload, payload);
        overtaken = null;
      } else if (faults.current().outOfOrder) {
        const timer = setTimeout(() => {
          overtaken = null;
          sendOnceOrTwice(payload);
        }, outOfOrderWaitMs);
        overtaken = { payload, timer };
      } else {
        sendOnceOrTwice(payload);
      }
    },
    close: () => {
      clearTimeout(overtaken?.timer);
      overtaken = null;
    },
  };
}
