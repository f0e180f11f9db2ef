import type { Message } from './message.ts';

/**
 * The messages of one conversation, oldest first, with its threads. Bounded: with more than `limit` messages the oldest at
 * top level goes, together with its replies.
 */
export type ConversationLog = {
  readonly put: (message: Message) => void;
  readonly drop: (ts: string) => void;
  readonly find: (ts: string) => Message | undefined;
  /** At top level, replies that were also sent to the channel included, oldest first. */
  readonly history: () => readonly Message[];
  /** The replies below a root, oldest first, without the root. */
  readonly replies: (rootTs: string) => readonly Message[];
};

/** @param dropped called with every message that goes because of the bound */
export function createConversationLog(limit: number, dropped: (message: Message) => void = () => {}): ConversationLog {
  const byTs = new Map<string, Message>();
  const top: string[] = [];
  const threads = new Map<string, string[]>();

  const present = (list: readonly string[]) => list.flatMap((ts) => byTs.get(ts) ?? []);

  function drop(ts: string): void {
    const message = byTs.get(ts);
    if (message === undefined) return;
    byTs.delete(ts);
    remove(top, ts);
    if (message.threadTs !== null) remove(threads.get(message.threadTs) ?? [], ts);
  }

  function dropOldest(): void {
    const oldest = top[0] ?? byTs.keys().next().value;
    if (oldest === undefined) return;
    const gone = present([oldest, ...(threads.get(oldest) ?? [])]);
    for (const { ts } of gone) drop(ts);
    threads.delete(oldest);
    gone.forEach(dropped);
  }

  return {
    put: (message) => {
      const isNew = !byTs.has(message.ts);
      byTs.set(message.ts, message);
      if (!isNew) return;
      if (message.threadTs !== null) append(threads, message.threadTs, message.ts);
      if (message.threadTs === null || message.broadcast) top.push(message.ts);
      while (byTs.size > limit) dropOldest();
    },
    drop,
    find: (ts) => byTs.get(ts),
    history: () => present(top),
    replies: (rootTs) => present(threads.get(rootTs) ?? []),
  };
}

function remove(list: string[], item: string): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}

function append(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
