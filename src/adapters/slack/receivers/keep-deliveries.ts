import type { App, ReceiverEvent } from '@slack/bolt';
import type { DeliveryStore } from '../../../features/inbox/ports.ts';
import { createTurns } from './create-turns.ts';
import { deliveryKey } from './delivery-key.ts';

/** Handling was begun this often before a delivery is given up, so that one that kills the process cannot do so forever. */
const maxAttempts = 3;

/**
 * Handled side by side. Each waits for Slack most of its time, but a burst of hundreds at once would keep the event loop
 * from sockets and pings for seconds.
 */
const atOnce = 16;

/** Slack repeats an event for at most six minutes; a day leaves room for a laptop that slept. */
const rememberForMs = 24 * 60 * 60 * 1000;

export interface KeptDeliveries {
  /**
   * Handles what a crash left unfinished, oldest first. Call it before the app starts: what arrives meanwhile would count as
   * unfinished and be handled twice, and a reply would come before the answer that it follows. Resolves with their number.
   */
  readonly resume: () => Promise<number>;
  /** Waits until nothing is being handled, at most `deadlineMs`. Resolves with the number still running. */
  readonly drain: (deadlineMs: number) => Promise<number>;
}

/**
 * Puts a store between a receiver and its app: a delivery is stored before its acknowledgement leaves, one that came
 * before is acknowledged and dropped, and one that was stored but not finished is handled at the next start. Deliveries
 * without a key (presses, modals: Slack does not repeat them) go straight through. Listeners find `deliveryKey` and
 * `attempt` (1 at first) in their context.
 */
export function keepDeliveries(
  app: App,
  store: DeliveryStore,
  options: { readonly now: () => number; readonly onError: (error: unknown, key: string) => void },
): KeptDeliveries {
  const handle = app.processEvent.bind(app);
  const running = new Set<Promise<void>>();
  const turns = createTurns(atOnce);

  function track(work: Promise<void>): Promise<void> {
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  async function handleStored(key: string, attempt: number, event: ReceiverEvent): Promise<void> {
    await store.begin(key);
    await handle({ ...event, customProperties: { ...event.customProperties, deliveryKey: key, attempt } });
    await store.finish(key, options.now());
  }

  async function receive(event: ReceiverEvent): Promise<void> {
    const key = deliveryKey(event.body);
    if (key === null) return handle(event);
    const kept = await store.accept(key, JSON.stringify(event.body), options.now());
    // Once it is stored nothing can be lost, so Slack hears at once; handling waits for its turn.
    await event.ack().catch((error) => options.onError(error, key));
    if (kept === 'known') return;
    await turns(() => handleStored(key, 1, { ...event, ack: acknowledged }));
  }

  app.processEvent = (event) => track(receive(event));

  return {
    async resume() {
      await store.prune(options.now() - rememberForMs);
      const left = await store.unfinished(maxAttempts);
      for (const { key, body, attempts } of left) {
        const event: ReceiverEvent = { body: JSON.parse(body), ack: acknowledged };
        await track(handleStored(key, attempts + 1, event)).catch((error) => options.onError(error, key));
      }
      return left.length;
    },
    async drain(deadlineMs) {
      const deadline = AbortSignal.timeout(deadlineMs);
      const late = new Promise<void>((resolve) => deadline.addEventListener('abort', () => resolve(), { once: true }));
      await Promise.race([Promise.allSettled([...running]), late]);
      return running.size;
    },
  };
}

/** What listeners call when Slack has its acknowledgement already. */
async function acknowledged(): Promise<void> {}
