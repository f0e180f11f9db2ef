import { setTimeout as pause } from 'node:timers/promises';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { type MessageView, remark } from './blocks.ts';
import { escapeText } from './escape-text.ts';
import { markType } from './message-mark.ts';
import { platformError } from './platform-error.ts';
import { postOnce } from './post-once.ts';
import type { Posted } from './posted.ts';

/** A message that stands already and says more and more. */
export interface GrowingMessage {
  readonly posted: Posted;
  /** Puts more blocks under what stands there; one after the other, and never rejects. */
  readonly add: (blocks: readonly KnownBlock[]) => void;
  /** Puts the whole message in the place of what grew; `repost` is for where that is refused. */
  readonly finish: (view: MessageView, repost: () => Promise<Posted | null>) => Promise<Posted | null>;
}

export interface GrowthPlace {
  readonly channelId: string;
  readonly threadTs: string | null;
  readonly teamId: string;
  readonly askerId: string;
}

/** Slack allows about fifty updates of a message a minute (Tier 3, docs.slack.dev/apis/web-api/rate-limits). */
const updateMs = 1_200;

/**
 * Begins a message that grows: a stream where Slack has one (in threads and direct messages), else a message that is updated.
 * The mark travels as the stream's task, and as metadata once it is done. No text of a stream holds an address.
 */
export async function beginGrowing(
  client: WebClient,
  place: GrowthPlace,
  given: { readonly status: string; readonly mark: string },
): Promise<GrowingMessage> {
  return (await beginStream(client, place, given)) ?? beginUpdates(client, place, given);
}

async function beginStream(
  client: WebClient,
  { channelId, threadTs, teamId, askerId }: GrowthPlace,
  { status, mark }: { readonly status: string; readonly mark: string },
): Promise<GrowingMessage | null> {
  if (threadTs === null) return null;
  let ts: string;
  try {
    const started = await client.chat.startStream({
      channel: channelId,
      thread_ts: threadTs,
      recipient_team_id: teamId,
      recipient_user_id: askerId,
      chunks: [{ type: 'task_update', id: mark, title: status, status: 'in_progress' }],
    });
    ts = started.ts ?? '';
  } catch (error) {
    // Refused or not known here: the message is updated instead. Where the outcome is unknown nothing may be begun twice.
    if (platformError(error) === null) throw error;
    return null;
  }
  const posted = { channelId, threadTs, ts };
  return growing(client, posted, mark, (blocks) =>
    client.chat.appendStream({ channel: channelId, ts, chunks: [{ type: 'blocks', blocks: [...blocks] }] }),
  );
}

async function beginUpdates(
  client: WebClient,
  { channelId, threadTs }: GrowthPlace,
  { status, mark }: { readonly status: string; readonly mark: string },
): Promise<GrowingMessage> {
  const sent = await client.chat.postMessage({
    channel: channelId,
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    ...content({ text: escapeText(status), blocks: [remark(status)] }, mark, true),
    unfurl_links: false,
    unfurl_media: false,
  });
  const ts = sent.ts ?? '';
  const posted = { channelId: sent.channel ?? channelId, threadTs: threadTs ?? ts, ts };
  const shown: KnownBlock[] = [];
  return growing(client, posted, mark, async (blocks, finishing) => {
    shown.push(...blocks);
    const view = { text: escapeText(status), blocks: [...shown, remark(status)] };
    await client.chat.update({ channel: posted.channelId, ts, ...content(view, mark, true) });
    await pause(updateMs, undefined, { signal: finishing });
  });
}

function growing(
  client: WebClient,
  posted: Posted,
  mark: string,
  append: (blocks: readonly KnownBlock[], finishing: AbortSignal) => Promise<unknown>,
): GrowingMessage {
  let waiting: KnownBlock[] = [];
  let isDone = false;
  const finishing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  async function next(): Promise<void> {
    if (isDone || waiting.length === 0) return;
    const blocks = waiting;
    waiting = [];
    // A stream that is refused, expired or stopped takes no more; the whole answer follows at the end.
    await append(blocks, finishing.signal).catch(() => {
      isDone = true;
    });
  }

  return {
    posted,
    add(blocks) {
      waiting.push(...blocks);
      last = last.then(next);
    },
    async finish(view, repost) {
      isDone = true;
      // Whoever stopped the answer does not wait for the next update's time.
      finishing.abort();
      await last;
      return replaceMessage(client, posted, { view, mark }, repost);
    },
  };
}

/** Puts a whole message in the place of one that was growing, whoever began it. */
export async function replaceMessage(
  client: WebClient,
  posted: Posted,
  { view, mark }: { readonly view: MessageView; readonly mark: string },
  repost: () => Promise<Posted | null>,
): Promise<Posted | null> {
  const message = { channel: posted.channelId, ts: posted.ts };
  // A message that never streamed, and a stream that ended by itself, are refused here, which is as good.
  await client.chat.stopStream(message).catch((error: unknown) => {
    if (platformError(error) === null) throw error;
  });
  try {
    // The same update twice is one, so that one with an unknown outcome is simply sent again.
    await postOnce(
      () => client.chat.update({ ...message, ...content(view, mark, false) }),
      async () => null,
    );
    return posted;
  } catch (error) {
    if (platformError(error) === null) throw error;
    await client.chat.delete(message).catch(() => undefined);
    return repost();
  }
}

function content({ text, blocks }: MessageView, mark: string, isGrowing: boolean) {
  const payload = { mark, ...(isGrowing ? { growing: true } : {}) };
  return { text, blocks, metadata: { event_type: markType, event_payload: payload } };
}
