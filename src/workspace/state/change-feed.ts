import type { Delivery } from '../delivery/delivery.ts';
import type { ApiCall } from '../server/call-log.ts';
import type { Message } from './message.ts';

/**
 * Why a message differs from before: `posted`, `edited` and `deleted` make Slack events; a `streamed` piece, a `reacted`
 * one, a `threaded` one (its number of replies changed) and a `finished` stream only show on the page.
 */
export type MessageCause =
  | 'posted'
  | 'edited'
  | 'deleted'
  | 'streamed'
  | 'finished'
  | 'reacted'
  | 'pinned'
  | 'threaded';

/** Something in the workspace is different now; readers look up what it is. */
export type StateChange =
  | {
      readonly kind: 'message';
      readonly cause: MessageCause;
      readonly message: Message;
      readonly previous: Message | null;
    }
  | { readonly kind: 'message-removed'; readonly message: Message }
  | { readonly kind: 'conversation'; readonly id: string }
  | { readonly kind: 'member'; readonly id: string }
  | { readonly kind: 'views'; readonly memberId: string }
  | { readonly kind: 'home'; readonly memberId: string }
  | { readonly kind: 'status'; readonly channel: string; readonly threadTs: string }
  | { readonly kind: 'prompts'; readonly channel: string; readonly threadTs: string | null }
  | { readonly kind: 'session'; readonly channel: string; readonly threadTs: string }
  | { readonly kind: 'file'; readonly id: string }
  | { readonly kind: 'scheduled'; readonly id: string }
  | { readonly kind: 'read'; readonly memberId: string; readonly channel: string }
  /** A socket opened or closed. */
  | { readonly kind: 'app' }
  | { readonly kind: 'not-provided' }
  /** A Web API call was answered. */
  | { readonly kind: 'call'; readonly call: ApiCall }
  /** A delivery was entered in the log, or its state changed. */
  | { readonly kind: 'delivery'; readonly delivery: Delivery }
  /** The clock was moved. */
  | { readonly kind: 'clock' }
  /** Faults were switched, or an outage began or ended. */
  | { readonly kind: 'faults' };

export type ChangeFeed = {
  readonly emit: (change: StateChange) => void;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (change: StateChange) => void) => () => void;
};

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(change: StateChange) => void>();
  return {
    emit: (change) => {
      for (const listener of [...listeners]) listener(change);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
