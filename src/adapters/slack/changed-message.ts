import { z } from 'zod';

/** A person's message that reads otherwise now, or is gone. */
export type ChangedMessage = {
  readonly channelId: string;
  readonly isDirect: boolean;
  readonly ts: string;
  /** Root of the thread it stands in; null at top level. */
  readonly threadTs: string | null;
} & (
  | {
      readonly kind: 'edited';
      readonly memberId: string;
      /** As Slack encodes it. */
      readonly text: string;
      /** What it said before; empty where Slack does not tell. */
      readonly textBefore: string;
      /** Tells one edit from the next. */
      readonly editedTs: string;
    }
  | { readonly kind: 'deleted' }
);

const message = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  text: z.string().default(''),
  edited: z.object({ ts: z.string() }).optional(),
});
const event = z.object({
  subtype: z.enum(['message_changed', 'message_deleted']),
  channel: z.string(),
  message: message.optional(),
  previous_message: message.optional(),
  deleted_ts: z.string().optional(),
});

/**
 * Reads an edit or a deletion; null for a bot's message and for changes of nobody's words (a preview that was added). A deleted
 * root that has replies arrives as changed into a tombstone.
 */
export function parseChangedMessage(payload: unknown): ChangedMessage | null {
  const parsed = event.safeParse(payload).data;
  if (parsed === undefined) return null;
  const { channel, message: now, previous_message: before } = parsed;
  const place = { channelId: channel, isDirect: channel.startsWith('D') };
  if (before?.bot_id !== undefined) return null;
  if (parsed.subtype === 'message_deleted' || now?.subtype === 'tombstone') {
    const ts = parsed.deleted_ts ?? now?.ts ?? before?.ts;
    if (ts === undefined) return null;
    return { kind: 'deleted', ...place, ts, threadTs: threadOf(before ?? now, ts) };
  }
  if (now?.edited === undefined || now.user === undefined || now.bot_id !== undefined) return null;
  if (now.text === before?.text) return null;
  const { ts, user: memberId, text, edited } = now;
  return {
    kind: 'edited',
    ...place,
    ts,
    threadTs: threadOf(now, ts),
    memberId,
    text,
    textBefore: before?.text ?? '',
    editedTs: edited.ts,
  };
}

/** A root names itself once it has replies. */
function threadOf(one: z.output<typeof message> | undefined, ts: string): string | null {
  return one?.thread_ts === undefined || one.thread_ts === ts ? null : one.thread_ts;
}
