import type { PageMessage } from '../../page-objects.ts';
import { isTopLevel } from '../live/message-order.ts';

/** How many messages at top level after `lastReadTs` call the member, by name or with everybody. */
export const countMentions = (messages: readonly PageMessage[], lastReadTs: string, me: string): number => {
  const after = messages.findLastIndex(({ ts }) => ts <= lastReadTs) + 1;
  return messages
    .slice(after)
    .filter(
      (message) =>
        isTopLevel(message) &&
        message.user !== me &&
        (message.text.includes(`<@${me}>`) || /<!(?:channel|here|everyone)(?:\|[^>]*)?>/u.test(message.text)),
    ).length;
};
