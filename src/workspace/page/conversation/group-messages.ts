import type { PageMessage } from '../../page-objects.ts';

/** One message of a list and what stands above it. */
export type MessageRow = {
  readonly message: PageMessage;
  /** Whether it stands under the name of the message above it. */
  readonly follows: boolean;
  /** When the day that begins with it was, in seconds; null within a day. */
  readonly day: number | null;
  /** Whether it is the first new one. */
  readonly firstNew: boolean;
};

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
 * The rows of a list of messages: a day above the first message of each day, the mark for new ones above the first one by
 * somebody else after `readUntil` (a `ts`; empty for no mark), and who writes on under the same name.
 * @param dayOf the day a time in seconds belongs to, for the member who looks
 */
export const groupMessages = (
  messages: readonly PageMessage[],
  dayOf: (seconds: number) => string,
  readUntil: string,
  me: string,
): readonly MessageRow[] => {
  let day = '';
  let previous: PageMessage | undefined;
  let marked = readUntil === '';
  return messages.map((message) => {
    const seconds = secondsOfTs(message.ts);
    const today = dayOf(seconds);
    const firstNew = !marked && message.ts > readUntil && message.user !== me;
    const newDay = today !== day;
    const row: MessageRow = {
      message,
      follows: !newDay && !firstNew && follows(previous, message),
      day: newDay ? seconds : null,
      firstNew,
    };
    day = today;
    marked ||= firstNew;
    previous = message;
    return row;
  });
};
