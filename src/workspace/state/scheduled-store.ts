import type { ChangeFeed } from './change-feed.ts';
import type { IdSource } from './ids.ts';
import type { MessageDraft } from './message.ts';

/** Messages that wait at most; Slack's own bound is 30 in five minutes for each channel. */
const limit = 10_000;

/** A message that the app wants posted later (docs.slack.dev/reference/methods/chat.scheduleMessage). */
export type ScheduledMessage = {
  /** `Q…` */
  readonly id: string;
  /** Epoch seconds. */
  readonly postAt: number;
  /** Epoch seconds. */
  readonly created: number;
  readonly draft: MessageDraft;
  /** Slack takes a scheduled message with metadata and never posts it; kept, so that this shows here too. */
  readonly neverPosts: boolean;
};

export type ScheduledStore = {
  /** Undefined when too many wait already. */
  readonly add: (scheduled: Omit<ScheduledMessage, 'id'>) => ScheduledMessage | undefined;
  readonly all: () => readonly ScheduledMessage[];
  readonly find: (id: string) => ScheduledMessage | undefined;
  readonly remove: (id: string) => boolean;
  /** Puts back a message of an earlier run as it was. */
  readonly restore: (scheduled: ScheduledMessage) => void;
};

export function createScheduledStore(deps: { readonly feed: ChangeFeed; readonly newId: IdSource }): ScheduledStore {
  const waiting = new Map<string, ScheduledMessage>();
  return {
    add: (draft) => {
      if (waiting.size >= limit) return undefined;
      const scheduled = { ...draft, id: deps.newId('Q') };
      waiting.set(scheduled.id, scheduled);
      deps.feed.emit({ kind: 'scheduled', id: scheduled.id });
      return scheduled;
    },
    all: () => [...waiting.values()],
    find: (id) => waiting.get(id),
    remove: (id) => {
      const known = waiting.delete(id);
      if (known) deps.feed.emit({ kind: 'scheduled', id });
      return known;
    },
    restore: (scheduled) => {
      waiting.set(scheduled.id, scheduled);
    },
  };
}
