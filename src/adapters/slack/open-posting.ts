import { WebClient } from '@slack/web-api';
import type { DrawPicture } from '../../domain/progress/picture.ts';
import type { PostingPort } from '../../features/schedule/ports.ts';
import type { PostOutcome } from '../../features/schedule/post-outcome.ts';
import type { MessageView } from './blocks.ts';
import { classifyCall } from './classify-call.ts';
import { listAdmins } from './list-admins.ts';
import { boltLogger, type Log } from './log.ts';
import { type ChoicesOf, createMemberProfiles, type MemberProfiles } from './member-profiles.ts';
import { createPlaces } from './places.ts';
import { readAgain } from './read-again.ts';
import { runEventType } from './run-event-type.ts';
import { createUploadPictures } from './upload-pictures.ts';
import { documentView, type PictureFiles } from './views/document-view.ts';
import { reminderView } from './views/reminder-view.ts';

/** Nobody waits for these calls; one that takes longer has an unknown outcome. */
const limitMs = 10_000;
/** Pages of a history that are looked through; what was posted a minute ago is on the first. */
const mostPages = 5;
const pageSize = 200;
/**
 * The way to Slack of what nobody waits for: a client and a queue of its own, so that a limit on it holds up no answer, and
 * no repetition by itself, since Slack has no key that would keep a repeated message from standing there twice.
 */
export function openPosting(options: {
  readonly choicesOf: ChoicesOf;
  readonly botToken: string;
  readonly slackApiUrl: string;
  readonly now: () => number;
  readonly log: Log;
  readonly draw: DrawPicture;
}): PostingPort & {
  readonly teamId: () => Promise<string>;
  readonly profiles: MemberProfiles;
  readonly admins: () => Promise<readonly string[]>;
} {
  const { slackApiUrl, now } = options;
  const calls = { timeout: limitMs, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  const client = new WebClient(options.botToken, { slackApiUrl, logger: boltLogger(options.log), ...calls });
  let team: string | null = null;
  const places = createPlaces(client, now);
  const uploadPictures = createUploadPictures(client, options);

  async function callOnce(
    { channelId, key, run, texts, presses, document }: Parameters<PostingPort['post']>[0],
    pictures: PictureFiles,
  ): Promise<PostOutcome> {
    try {
      const { text, blocks } =
        document === undefined
          ? reminderView(texts, { key, run, presses })
          : withKey(documentView(document, pictures), key);
      const metadata = { event_type: runEventType, event_payload: { key, run } };
      const sent = await client.chat.postMessage({
        ...{ channel: channelId, text, blocks, metadata },
        unfurl_links: false,
        unfurl_media: false,
      });
      // An answer without its time says nothing about what stands there.
      if (sent.ts === undefined) return { kind: 'unknown', error: 'no ts' };
      return { kind: 'posted', channelId: sent.channel ?? channelId, ts: sent.ts };
    } catch (error) {
      return classifyCall(error);
    }
  }

  return {
    async teamId() {
      team ??= (await readAgain(() => client.auth.test())).team_id ?? '';
      return team;
    },

    ...places,
    profiles: createMemberProfiles(client, now, options.choicesOf),
    admins: () => listAdmins(client),

    async post(message) {
      const pictures = message.document === undefined ? new Map() : await uploadPictures(message.document);
      const outcome = await callOnce(message, pictures);
      // A file may not be ready to be shown; refused is surely not posted, and the numbers stand without their picture.
      const isAboutPictures = outcome.kind === 'refused' && outcome.error === 'invalid_blocks' && pictures.size > 0;
      return isAboutPictures ? callOnce(message, new Map()) : outcome;
    },

    async findPosted(channelId, key, sinceMs) {
      try {
        let cursor: string | undefined;
        for (let page = 0; page < mostPages; page += 1) {
          const { messages = [], response_metadata } = await client.conversations.history({
            channel: channelId,
            oldest: (sinceMs / 1000).toFixed(6),
            include_all_metadata: true,
            limit: pageSize,
            ...(cursor === undefined ? {} : { cursor }),
          });
          const found = messages.find((message) => carries(message, key));
          if (found?.ts !== undefined) return { ts: found.ts };
          cursor = response_metadata?.next_cursor;
          if (cursor === undefined || cursor === '') return null;
        }
        return 'unreadable';
      } catch {
        return 'unreadable';
      }
    },
  };
}

/** With the key in its first block, to be found again. */
function withKey({ text, blocks }: MessageView, key: string): MessageView {
  return {
    text,
    blocks: blocks.map((block, index) => (index === 0 ? { ...block, block_id: key.slice(0, 255) } : block)),
  };
}

/** By its metadata and, where Slack gives none, by its blocks. */
function carries(message: { metadata?: unknown; blocks?: readonly { block_id?: string }[] }, key: string): boolean {
  const { metadata } = message;
  const payload =
    typeof metadata === 'object' && metadata !== null && 'event_payload' in metadata ? metadata.event_payload : null;
  if (typeof payload === 'object' && payload !== null && 'key' in payload && payload.key === key) return true;
  return (message.blocks ?? []).some(({ block_id }) => block_id === key);
}
