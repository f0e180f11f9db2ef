import { randomUUID } from 'node:crypto';
import type { Keep } from '../keep/keep.ts';
import { keepNothing } from '../keep/keep-nothing.ts';
import type { ChangeFeed } from '../state/change-feed.ts';
import type { JsonObject } from '../state/json.ts';
import type { Delivery, DeliveryKind, SendOutcome, Transport } from './delivery.ts';

/** Slack's schedule for an event that was not acknowledged: at once, after one minute, after five (docs.slack.dev/apis/events-api). */
export const slackRetryDelaysMs: readonly number[] = [0, 60_000, 300_000];
/** Events held while the app is away; with more the oldest is given up. */
const heldLimit = 1_000;
const logLimit = 5_000;

/** Brings payloads to the app: events with retries and patience, commands and presses once. */
export type Dispatcher = {
  readonly sendEvent: (payload: JsonObject) => Delivery;
  /** Resolves when it is acknowledged or has failed; never rejects. */
  readonly request: (kind: Exclude<DeliveryKind, 'events_api'>, payload: JsonObject) => Promise<Delivery>;
  /** Sends the same payload once more, as Slack's duplicates come. */
  readonly redeliver: (delivery: Delivery) => Promise<Delivery>;
  /** Call once the app can answer: events that an earlier run left unacknowledged go out, oldest first. */
  readonly resume: () => void;
  /** Call when a connection opened: what is held goes out, in order. */
  readonly connected: () => void;
  /** Every payload, oldest first; grows in place. */
  readonly log: readonly Delivery[];
  readonly close: () => void;
};

/** An event as it waits for its acknowledgement, over the end of the process too. */
export type KeptEvent = Pick<Delivery, 'id' | 'payload' | 'createdAt' | 'attempts' | 'problem'>;

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };
type Held = { readonly delivery: Writable<Delivery>; readonly retry: { attempt: number; reason: string } | null };

export function createDispatcher(deps: {
  readonly transport: Transport;
  readonly clock: () => number;
  readonly feed: ChangeFeed;
  readonly retryDelaysMs: readonly number[];
  readonly nextNumber: () => number;
  readonly keep?: Keep;
}): Dispatcher {
  const { transport, clock, feed, retryDelaysMs, keep = keepNothing() } = deps;
  const log: Writable<Delivery>[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let held: Held[] = [];
  let closed = false;

  function enter(
    kind: DeliveryKind,
    payload: JsonObject,
    before: Omit<KeptEvent, 'payload'> = { id: randomUUID(), createdAt: clock(), attempts: 0, problem: null },
  ): Writable<Delivery> {
    const none = { ackedAt: null, ackMs: null, response: null };
    const number = deps.nextNumber();
    const delivery: Writable<Delivery> = { ...none, ...before, number, kind, payload, state: 'waiting' };
    log.push(delivery);
    if (log.length > logLimit) log.shift();
    return delivery;
  }

  /** Events alone outlast the process: nobody waits for the answer to a press any more. */
  function change(delivery: Writable<Delivery>, to: Partial<Delivery>): void {
    Object.assign(delivery, to);
    if (delivery.kind === 'events_api') keep.note('event', delivery.id, () => keptEvent(delivery));
    feed.emit({ kind: 'delivery', delivery });
  }

  /** One sending, noted in the log. Time is measured, not taken from the workspace's clock, which may stand still. */
  async function attempt({ delivery, retry }: Held): Promise<'acknowledged' | 'failed' | 'final'> {
    change(delivery, { attempts: delivery.attempts + 1, state: 'waiting' });
    const { id, kind, payload } = delivery;
    let started = 0;
    const outcome = await new Promise<SendOutcome>((resolve) =>
      keep.whenWritten(() => {
        started = performance.now();
        resolve(transport.send({ id, kind, payload, retry }));
      }),
    );
    if (outcome.kind === 'acknowledged') {
      const ackMs = performance.now() - started;
      change(delivery, { state: 'acknowledged', ackedAt: clock(), ackMs, response: outcome.response });
      return 'acknowledged';
    }
    change(delivery, { problem: outcome.reason, ...(outcome.final ? { state: 'failed' } : {}) });
    return outcome.final ? 'final' : 'failed';
  }

  async function sendOrHold(entry: Held): Promise<void> {
    if (closed) return;
    if (!transport.isConnected()) return hold(entry);
    if ((await attempt(entry)) !== 'failed' || closed) return;
    const next = (entry.retry?.attempt ?? 0) + 1;
    const delay = retryDelaysMs[next - 1];
    if (delay === undefined) {
      change(entry.delivery, { state: 'failed' });
      return;
    }
    const reason = entry.delivery.problem ?? 'timeout';
    const timer = setTimeout(() => {
      timers.delete(timer);
      void sendOrHold({ delivery: entry.delivery, retry: { attempt: next, reason } });
    }, delay);
    timers.add(timer);
  }

  function hold(entry: Held): void {
    held.push(entry);
    change(entry.delivery, { state: 'held' });
    const lost = held.length > heldLimit ? held.shift() : undefined;
    if (lost !== undefined) change(lost.delivery, { state: 'failed' });
  }

  async function once(delivery: Writable<Delivery>): Promise<Delivery> {
    if (!transport.isConnected()) {
      change(delivery, { problem: 'not_connected', state: 'failed' });
    } else if ((await attempt({ delivery, retry: null })) !== 'acknowledged') {
      change(delivery, { state: 'failed' });
    }
    return delivery;
  }

  return {
    sendEvent: (payload) => {
      const delivery = enter('events_api', payload);
      void sendOrHold({ delivery, retry: null });
      return delivery;
    },
    request: (kind, payload) => once(enter(kind, payload)),
    redeliver: (delivery) => once(enter(delivery.kind, delivery.payload)),
    resume: () => {
      for (const { payload, ...before } of keep.take('event')) {
        const { attempts, problem } = before;
        // The last attempt may have come through without its acknowledgement; the app sees that this is not the first.
        const retry = attempts === 0 ? null : { attempt: attempts, reason: problem ?? 'timeout' };
        void sendOrHold({ delivery: enter('events_api', payload, before), retry });
      }
    },
    connected: () => {
      const waiting = held;
      held = [];
      for (const entry of waiting) void sendOrHold(entry);
    },
    log,
    close: () => {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      held = [];
    },
  };
}

function keptEvent({ id, payload, createdAt, attempts, problem, state }: Delivery): KeptEvent | undefined {
  return state === 'waiting' || state === 'held' ? { id, payload, createdAt, attempts, problem } : undefined;
}
