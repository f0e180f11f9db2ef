import type { RespondFn } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { MessageView } from './blocks.ts';
import { beginGrowing, type GrowingMessage, replaceMessage } from './growing-message.ts';
import { markType } from './message-mark.ts';
import { platformError } from './platform-error.ts';
import { postOnce } from './post-once.ts';
import type { Posted } from './posted.ts';
import { notHere, standingMessages } from './standing-messages.ts';

/** A message of ours that stands already. */
export interface Found extends Posted {
  /** False for one that was left growing. */
  readonly isComplete: boolean;
}

/** The ways to speak to whoever asked, at the place where they asked. */
export interface Outlet {
  /** Null where the tutor may not post; then only `privately` is left. `mark` makes a posted message findable again. */
  readonly publicly: (view: MessageView, mark?: string) => Promise<Posted | null>;
  /** Only the asker sees it; in a direct message that is the same as publicly. */
  readonly privately: (view: MessageView) => Promise<void>;
  /** A message of ours with this mark that already stands here; asked only when an earlier attempt may have posted it. */
  readonly findMarked: (mark: string) => Promise<Found | null>;
  /** Begins a message with our own words on what is being done; null where the tutor may not post. */
  readonly grow: (given: { readonly status: string; readonly mark: string }) => Promise<GrowingMessage | null>;
  /** Puts a whole message in the place of one that was left growing. */
  readonly replace: (posted: Posted, view: MessageView, mark: string) => Promise<Posted | null>;
  /** Opens a window over Slack; null where Slack gives no right to (a message that somebody wrote). */
  readonly openWindow: ((view: ModalView) => Promise<void>) | null;
}

/** Speaks in a channel or direct message: in a thread when `threadTs` is given, else with a new root. */
export function createChannelOutlet(
  client: WebClient,
  place: {
    readonly channelId: string;
    readonly threadTs: string | null;
    /** Whether the thread has replies already: Slack shows an ephemeral message in no other. */
    readonly inThread: boolean;
    readonly askerId: string;
    /** Who reads a stream. */
    readonly teamId: string;
    readonly isDirect: boolean;
  },
): Outlet {
  const { channelId, threadTs } = place;
  const thread = threadTs === null ? {} : { thread_ts: threadTs };

  async function post(view: MessageView, mark: string | undefined): Promise<Posted> {
    const sent = await client.chat.postMessage({
      channel: channelId,
      ...thread,
      text: view.text,
      blocks: view.blocks,
      unfurl_links: false,
      unfurl_media: false,
      ...(mark === undefined ? {} : { metadata: { event_type: markType, event_payload: { mark } } }),
    });
    const ts = sent.ts ?? '';
    return { channelId: sent.channel ?? channelId, threadTs: threadTs ?? ts, ts };
  }

  const postEphemeral = (view: MessageView) =>
    client.chat.postEphemeral({
      channel: channelId,
      user: place.askerId,
      ...(place.inThread ? thread : {}),
      text: view.text,
      blocks: view.blocks,
    });

  const publicly: Outlet['publicly'] = async (view, mark) => {
    try {
      return await postOnce(() => post(view, mark), mark === undefined ? null : () => findMarked(mark));
    } catch (error) {
      if (notHere.has(platformError(error) ?? '')) return null;
      throw error;
    }
  };

  async function findMarked(mark: string): Promise<Found | null> {
    const found = (await standingMessages(client, place)).find((message) => message.mark === mark);
    if (found === undefined) return null;
    return { channelId, threadTs: threadTs ?? found.ts, ts: found.ts, isComplete: found.isComplete };
  }

  return {
    publicly,
    async privately(view) {
      if (place.isDirect) await publicly(view);
      else await postOnce(() => postEphemeral(view), null);
    },
    findMarked,
    openWindow: null,
    async grow(given) {
      try {
        return await beginGrowing(client, place, given);
      } catch (error) {
        if (notHere.has(platformError(error) ?? '')) return null;
        throw error;
      }
    },
    replace: (posted, view, mark) => replaceMessage(client, posted, { view, mark }, () => publicly(view, mark)),
  };
}

/** Slack's words for somebody to whom nobody can write: they left, or are no person. */
const unreachable = new Set([
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'user_not_visible',
  'cannot_dm_bot',
]);

/** Speaks to one member in the direct message with the tutor; null when Slack opens none, as for somebody who left. */
export async function openDirectOutlet(client: WebClient, teamId: string, memberId: string): Promise<Outlet | null> {
  let channelId: string | undefined;
  try {
    channelId = (await client.conversations.open({ users: memberId })).channel?.id;
  } catch (error) {
    if (!unreachable.has(platformError(error) ?? '')) throw error;
  }
  if (channelId === undefined) return null;
  const place = { channelId, threadTs: null, inThread: false, askerId: memberId, isDirect: true, teamId };
  return createChannelOutlet(client, place);
}

/** The same, but what is private goes through Slack's `response_url`, which works where the tutor is no member. */
export function withRespond(outlet: Outlet, respond: RespondFn): Outlet {
  return {
    ...outlet,
    async privately(view) {
      const { text, blocks } = view;
      await postOnce(() => respond({ response_type: 'ephemeral', replace_original: false, text, blocks }), null);
    },
  };
}
