import type { WebClient } from '@slack/web-api';
import { markOf } from './message-mark.ts';
import { platformError } from './platform-error.ts';
import { readAgain } from './read-again.ts';

/** Slack's words for "the tutor is no member here". */
export const notHere: ReadonlySet<string> = new Set([
  ...['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action', 'access_denied'],
]);

/** What was posted last is among the newest messages of a channel, or in one page of its thread, or it was never posted. */
const lookBack = { channel: 20, thread: 200 };

export interface StandingMessage {
  readonly ts: string;
  readonly user: string | null;
  /** The mark it was posted with; null for messages that are not ours, or carry none. */
  readonly mark: string | null;
  /** False for one that was left growing. */
  readonly isComplete: boolean;
}

/** The newest messages of a channel at top level, or those of a thread; none where the tutor may not read. */
export async function standingMessages(
  client: WebClient,
  { channelId, threadTs }: { readonly channelId: string; readonly threadTs: string | null },
): Promise<readonly StandingMessage[]> {
  const options = { channel: channelId, include_all_metadata: true };
  try {
    const { messages = [] } =
      threadTs === null
        ? await readAgain(() => client.conversations.history({ ...options, limit: lookBack.channel }))
        : await readAgain(() => client.conversations.replies({ ...options, limit: lookBack.thread, ts: threadTs }));
    return messages.flatMap((message) => {
      const { ts, user = null } = message;
      const { mark = null, isComplete = true } = markOf(message) ?? {};
      return ts === undefined ? [] : [{ ts, user, mark, isComplete }];
    });
  } catch (error) {
    // Where the tutor may not read it may not have posted either.
    if (notHere.has(platformError(error) ?? '')) return [];
    throw error;
  }
}
