import { z } from 'zod';

/** Something a person wrote where the tutor can read it. */
export interface SpokenMessage {
  readonly channelId: string;
  readonly isDirect: boolean;
  readonly ts: string;
  /** Root of the thread it stands in; null at top level. */
  readonly threadTs: string | null;
  readonly memberId: string;
  /** As Slack encodes it. */
  readonly text: string;
  readonly files: readonly AttachedFile[];
}

/** A file or snippet that came with a message. */
export interface AttachedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Where the app may download it; null where Slack does not say. */
  readonly url: string | null;
}

/** A file as Slack writes it in a message. */
export const attachedFile = z
  .object({
    name: z.string().default(''),
    size: z.number().default(0),
    url_private_download: z.string().optional(),
    url_private: z.string().optional(),
  })
  .transform(
    ({ name, size, url_private_download, url_private }): AttachedFile => ({
      ...{ name, size },
      url: url_private_download ?? url_private ?? null,
    }),
  );

const event = z.object({
  channel: z.string(),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string(),
  text: z.string().default(''),
  bot_id: z.string().optional(),
  files: z.array(attachedFile).catch([]),
});

/** Subtypes that are still somebody speaking; edits, deletions and joins are not. */
const speaking = new Set(['thread_broadcast', 'file_share', 'me_message']);

/** Reads a `message` or `app_mention` event; null for bots, edits, deletions and everything else that is no person's words. */
export function parseSpokenMessage(payload: unknown): SpokenMessage | null {
  const parsed = event.safeParse(payload).data;
  if (parsed === undefined || parsed.bot_id !== undefined) return null;
  if (parsed.subtype !== undefined && !speaking.has(parsed.subtype)) return null;
  return {
    channelId: parsed.channel,
    // `app_mention` tells no channel type; direct messages have ids that begin with D.
    isDirect: parsed.channel_type === 'im' || (parsed.channel_type === undefined && parsed.channel.startsWith('D')),
    ts: parsed.ts,
    threadTs: parsed.thread_ts ?? null,
    memberId: parsed.user,
    text: parsed.text,
    files: parsed.files,
  };
}
