import type { ChangeFeed, MessageCause } from './change-feed.ts';
import { type ConversationLog, createConversationLog } from './conversation-log.ts';
import { type Message, type MessageDraft, messageFrom } from './message.ts';
import type { TsSource } from './slack-time.ts';

/** How many ephemeral messages one member keeps; Slack keeps none over a reload. */
const ephemeralLimit = 200;

/** All messages of the workspace. Every change is announced in the feed. */
export type MessageStore = {
  readonly add: (draft: MessageDraft) => Message;
  /** Puts back a message of an earlier run as it was, after those put back before; announces nothing. */
  readonly restore: (message: Message) => void;
  /** Undefined when there is no such message. */
  readonly change: (
    channel: string,
    ts: string,
    cause: MessageCause,
    to: (old: Message) => Message,
  ) => Message | undefined;
  /** Takes a message away; a root with replies leaves a tombstone behind, as Slack's does. */
  readonly remove: (channel: string, ts: string) => Message | undefined;
  readonly find: (channel: string, ts: string) => Message | undefined;
  readonly history: (channel: string) => readonly Message[];
  readonly replies: (channel: string, rootTs: string) => readonly Message[];
  readonly ephemerals: (memberId: string) => readonly Message[];
  /** Changes an ephemeral message in its place; undefined when there is none. */
  readonly changeEphemeral: (memberId: string, ts: string, to: (old: Message) => Message) => Message | undefined;
  readonly removeEphemeral: (memberId: string, ts: string) => Message | undefined;
};

export function createMessageStore(deps: {
  readonly nextTs: TsSource;
  readonly feed: ChangeFeed;
  /** Most messages kept for a conversation. */
  readonly limit: number;
}): MessageStore {
  const logs = new Map<string, ConversationLog>();
  const ephemerals = new Map<string, Message[]>();
  const logOf = (channel: string) => {
    const log = logs.get(channel) ?? createConversationLog(deps.limit, announceRemoved);
    logs.set(channel, log);
    return log;
  };
  const announce = (cause: MessageCause, message: Message, previous: Message | null) =>
    deps.feed.emit({ kind: 'message', cause, message, previous });

  function announceRemoved(message: Message): void {
    deps.feed.emit({ kind: 'message-removed', message });
  }

  function touchRoot(message: Message): void {
    const root = message.threadTs === null ? undefined : logOf(message.channel).find(message.threadTs);
    if (root !== undefined) announce('threaded', root, root);
  }

  function addEphemeral(message: Message, memberId: string): void {
    const all = [...(ephemerals.get(memberId) ?? []), message];
    ephemerals.set(memberId, all.slice(-ephemeralLimit));
    all.slice(0, -ephemeralLimit).forEach(announceRemoved);
  }

  function add(draft: MessageDraft): Message {
    const message = messageFrom(draft, deps.nextTs());
    if (message.ephemeralTo !== null) {
      addEphemeral(message, message.ephemeralTo);
      announce('posted', message, null);
      return message;
    }
    logOf(message.channel).put(message);
    announce('posted', message, null);
    touchRoot(message);
    return message;
  }

  function remove(channel: string, ts: string): Message | undefined {
    const log = logOf(channel);
    const message = log.find(ts);
    if (message === undefined) return undefined;
    if (log.replies(ts).length > 0) {
      const { threadTs, broadcast } = message;
      const text = 'This message was deleted.';
      const tombstone = messageFrom(
        { channel, threadTs, broadcast, user: 'USLACKBOT', subtype: 'tombstone', text },
        ts,
      );
      log.put(tombstone);
      announce('deleted', tombstone, message);
      return message;
    }
    log.drop(ts);
    announce('deleted', message, message);
    announceRemoved(message);
    touchRoot(message);
    return message;
  }

  return {
    add,
    restore: (message) => {
      if (message.ephemeralTo === null) logOf(message.channel).put(message);
      else addEphemeral(message, message.ephemeralTo);
    },
    change: (channel, ts, cause, to) => {
      const previous = logOf(channel).find(ts);
      if (previous === undefined) return undefined;
      const message = to(previous);
      if (message === previous) return previous;
      logOf(channel).put(message);
      announce(cause, message, previous);
      return message;
    },
    remove,
    find: (channel, ts) => logOf(channel).find(ts),
    history: (channel) => logOf(channel).history(),
    replies: (channel, rootTs) => logOf(channel).replies(rootTs),
    ephemerals: (memberId) => ephemerals.get(memberId) ?? [],
    changeEphemeral: (memberId, ts, to) => {
      const previous = ephemerals.get(memberId)?.find((one) => one.ts === ts);
      if (previous === undefined) return undefined;
      const message = to(previous);
      const all = ephemerals.get(memberId) ?? [];
      ephemerals.set(
        memberId,
        all.map((one) => (one === previous ? message : one)),
      );
      announce('edited', message, previous);
      return message;
    },
    removeEphemeral: (memberId, ts) => {
      const message = ephemerals.get(memberId)?.find((one) => one.ts === ts);
      if (message === undefined) return undefined;
      ephemerals.set(
        memberId,
        (ephemerals.get(memberId) ?? []).filter((one) => one !== message),
      );
      announceRemoved(message);
      return message;
    },
  };
}
