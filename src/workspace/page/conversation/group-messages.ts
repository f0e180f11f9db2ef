import type { PageMessage } from '../../page-protocol.ts';

export type MessageRow =
  | { readonly kind: 'day'; readonly key: string; readonly seconds: number }
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: PageMessage; readonly follows: boolean };

/** Messages by one author within this many seconds stand under one name, as in Slack. */
const together = 300;

export const secondsOfTs = (ts: string): number => Number.parseFloat(ts);

const follows = (previous: PageMessage | undefined, message: PageMessage): boolean =>
  previous !== undefined &&
  previous.user === message.user &&
  previous.username === message.username &&
  previous.ephemeral === message.ephemeral &&
  previous.subtype === undefined &&
  message.subtype === undefined &&
  previous.replyCount === 0 &&
  secondsOfTs(message.ts) - secondsOfTs(previous.ts) < together;

/**
 * The rows of a list of messages: a day before the first message of each day, the mark for new ones before the first
 * one by somebody else after `readUntil` (a `ts`; empty for no mark), and who writes on under the same name.
 * @param dayOf the day a time in seconds belongs to, for the member who looks
 */
export const groupMessages = (
  messages: readonly PageMessage[],
  dayOf: (seconds: number) => string,
  readUntil: string,
  me: string,
): readonly MessageRow[] => {
  const rows: MessageRow[] = [];
  let day = '';
  let previous: PageMessage | undefined;
  let marked = readUntil === '';
  for (const message of messages) {
    const seconds = secondsOfTs(message.ts);
    const today = dayOf(seconds);
    if (today !== day) {
      rows.push({ kind: 'day', key: `day ${today}`, seconds });
      previous = undefined;
      day = today;
    }
    if (!marked && message.ts > readUntil && message.user !== me) {
      rows.push({ kind: 'new', key: 'new' });
      previous = undefined;
      marked = true;
    }
    rows.push({ kind: 'message', key: message.ts, message, follows: follows(previous, message) });
    previous = message;
  }
  return rows;
};
