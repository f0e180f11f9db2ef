import { z } from 'zod';

const spokenEvent = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.object({
    type: z.string(),
    subtype: z.string().optional(),
    channel: z.string().optional(),
    ts: z.string().optional(),
    bot_id: z.string().optional(),
  }),
});
const otherEvent = z.object({ type: z.literal('event_callback'), event_id: z.string() });
const command = z.object({ command: z.string(), trigger_id: z.string() });

/**
 * What makes a delivery one and the same however often it arrives; null for what Slack never repeats, and for the words of
 * bots (the tutor's own come back to it as events), which nobody answers.
 * A mention arrives twice, as `app_mention` and as `message`, with different event ids: both get the message's own key.
 * Subtypes (`message_changed`, …) repeat the channel and have another `ts` of their own, so they keep their event id.
 */
export function deliveryKey(body: unknown): string | null {
  const spoken = spokenEvent.safeParse(body).data;
  if (spoken !== undefined) {
    const { type, subtype, channel, ts, bot_id } = spoken.event;
    if (bot_id !== undefined) return null;
    const isSpoken =
      type === 'app_mention' ||
      (type === 'message' && (subtype === undefined || subtype === 'thread_broadcast' || subtype === 'file_share'));
    if (isSpoken && channel !== undefined && ts !== undefined) return `message:${channel}:${ts}`;
    return `event:${spoken.event_id}`;
  }
  const other = otherEvent.safeParse(body).data;
  if (other !== undefined) return `event:${other.event_id}`;
  const asked = command.safeParse(body).data;
  return asked === undefined ? null : `command:${asked.trigger_id}`;
}
