import type { BlockAction } from '@slack/bolt';
import { z } from 'zod';

/** A press on a button (or Slack's feedback buttons), wherever it stood. */
export interface Pressed {
  readonly teamId: string;
  readonly memberId: string;
  readonly value: string;
  readonly triggerId: string;
  /** Null in App Home and in windows. */
  readonly channelId: string | null;
  /** `ts` of the message that the button stands in. */
  readonly messageTs: string | null;
  /** Root of the thread that the message is in or begins. */
  readonly threadTs: string | null;
  /** The message is a reply. */
  readonly inThread: boolean;
  /** Only the presser sees the message. */
  readonly isEphemeral: boolean;
  readonly isDirect: boolean;
  /** A window stands open over Slack, so that another one must be put on top of it. */
  readonly inModal: boolean;
  /** The window that the button stands in; null outside of windows. */
  readonly viewId: string | null;
  /** The version of the view or the message that the button stands in: the same for both presses of a double click. */
  readonly origin: string;
}

const shape = z.object({
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  trigger_id: z.string(),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  container: z.object({
    type: z.string(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  view: z.object({ type: z.string(), id: z.string().optional(), hash: z.string().optional() }).optional(),
  actions: z.array(z.object({ value: z.string().optional() })).min(1),
});

/** Reads the payload of a press; null for one that carries no value, as a broken or foreign payload may. */
export function parsePressed(body: BlockAction | unknown): Pressed | null {
  const parsed = shape.safeParse(body).data;
  const value = parsed?.actions[0]?.value;
  if (parsed === undefined || value === undefined) return null;
  const { container, message, channel } = parsed;
  const messageTs = message?.ts ?? container.message_ts ?? null;
  return {
    teamId: parsed.team?.id ?? parsed.user.team_id ?? '',
    memberId: parsed.user.id,
    value,
    triggerId: parsed.trigger_id,
    channelId: channel?.id ?? null,
    messageTs,
    threadTs: message?.thread_ts ?? container.thread_ts ?? messageTs,
    inThread: (message?.thread_ts ?? container.thread_ts ?? messageTs) !== messageTs,
    isEphemeral: container.is_ephemeral === true,
    isDirect: channel?.id.startsWith('D') === true,
    inModal: parsed.view?.type === 'modal',
    viewId: parsed.view?.id ?? null,
    origin: messageTs ?? `${parsed.view?.id}:${parsed.view?.hash}`,
  };
}
