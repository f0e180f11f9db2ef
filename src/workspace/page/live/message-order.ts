import type { PageMessage } from '../../page-objects.ts';

type Messages = readonly PageMessage[];

/** Whether it stands in the main list: a root, a message without a thread, or a reply shown there too. */
export const isTopLevel = ({ threadTs, ts, broadcast }: PageMessage): boolean =>
  threadTs === undefined || threadTs === ts || broadcast === true;

/** Where `ts` lies in messages ascending by `ts`, or where it would be inserted. */
const placeOf = (messages: Messages, ts: string): number => {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((messages[middle]?.ts ?? '') < ts) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The messages with this one in its place; one of the same `ts` is replaced, so that nothing doubles. */
export const withMessage = (messages: Messages, message: PageMessage): Messages => {
  const place = placeOf(messages, message.ts);
  const replaced = messages[place]?.ts === message.ts ? 1 : 0;
  return [...messages.slice(0, place), message, ...messages.slice(place + replaced)];
};

export const withoutMessage = (messages: Messages, ts: string): Messages =>
  messages.filter((message) => message.ts !== ts);

/** Messages by conversation, each list ascending by `ts` and without doubles (the later one of two wins). */
export const byConversation = (messages: Messages): Readonly<Record<string, Messages>> => {
  const lists = new Map<string, Map<string, PageMessage>>();
  for (const message of messages) {
    const list = lists.get(message.channel) ?? new Map<string, PageMessage>();
    lists.set(message.channel, list.set(message.ts, message));
  }
  return Object.fromEntries(
    [...lists].map(([channel, list]) => [
      channel,
      [...list.values()].sort((a, b) => (a.ts < b.ts ? -1 : a.ts > b.ts ? 1 : 0)),
    ]),
  );
};
