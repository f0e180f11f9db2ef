import { z } from 'zod';
import { messageJson } from '../payloads/message-json.ts';
import type { JsonObject } from '../state/json.ts';
import type { Message } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { findConversation, isMember } from './find-conversation.ts';
import { defineMethod, flag, type MethodTable, pageSize, slackError } from './method.ts';
import { paginate } from './paginate.ts';

const range = {
  channel: z.string(),
  oldest: z.coerce.string().default('0'),
  latest: z.coerce.string().default(''),
  inclusive: flag(),
  limit: pageSize(100, 999),
  cursor: z.string().default(''),
  include_all_metadata: flag(),
};
const historyShape = z.object(range);
const repliesShape = z.object({ ...range, ts: z.string() });
const historyScopes = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

/** Only of a history; there is nothing to pin here. */
const noPinsNorActions = { pin_count: 0, channel_actions_ts: null, channel_actions_count: 0 } as const;

/** `conversations.history` (newest first) and `conversations.replies` (oldest first, the root in front). */
export function historyMethods({ state }: { readonly state: WorkspaceState }): MethodTable {
  function page(messages: readonly Message[], args: z.output<typeof historyShape>): JsonObject {
    if (Number.isNaN(Number(args.latest))) return slackError('invalid_ts_latest');
    if (Number.isNaN(Number(args.oldest))) return slackError('invalid_ts_oldest');
    const cut = paginate(messages, { ...args, keyOf: (message) => message.ts });
    if (cut === undefined) return slackError('invalid_cursor');
    return {
      ok: true,
      messages: cut.items.map((message) => messageJson(state, message, args.include_all_metadata)),
      has_more: cut.nextCursor !== '',
      ...(cut.nextCursor === '' ? {} : { response_metadata: { next_cursor: cut.nextCursor } }),
    };
  }

  return {
    'conversations.history': defineMethod({ scopes: historyScopes }, historyShape, (args) => {
      const found = findConversation(state, args.channel);
      if (found === undefined) return slackError('channel_not_found');
      if (!isMember(state, found)) return slackError('not_in_channel');
      const answer = page(within(state.messages.history(found.id), args).toReversed(), args);
      return answer.ok === true ? { ...answer, ...noPinsNorActions } : answer;
    }),

    'conversations.replies': defineMethod({ scopes: historyScopes }, repliesShape, (args) => {
      const found = findConversation(state, args.channel);
      if (found === undefined) return slackError('channel_not_found');
      if (!isMember(state, found)) return slackError('not_in_channel');
      const named = state.messages.find(found.id, args.ts);
      const rootTs = named?.threadTs ?? args.ts;
      const root = state.messages.find(found.id, rootTs);
      const replies = state.messages.replies(found.id, rootTs);
      if (root === undefined && replies.length === 0) return slackError('thread_not_found');
      const thread = root === undefined ? replies : [root, ...within(replies, args)];
      return page(thread, args);
    }),
  };
}

function within(
  messages: readonly Message[],
  { oldest, latest, inclusive }: { readonly oldest: string; readonly latest: string; readonly inclusive: boolean },
): readonly Message[] {
  return messages.filter(({ ts }) => {
    const time = Number(ts);
    if (inclusive && (ts === oldest || ts === latest)) return true;
    return time > Number(oldest) && (latest === '' || time < Number(latest));
  });
}
