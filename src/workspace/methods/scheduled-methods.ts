import { z } from 'zod';
import { messageJson } from '../payloads/message-json.ts';
import { messageFrom } from '../state/message.ts';
import type { ScheduledMessage } from '../state/scheduled-store.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { rootOf } from './chat-methods.ts';
import { findConversation, findTarget, isMember } from './find-conversation.ts';
import { contentShape, readContent } from './message-content.ts';
import { defineMethod, type MethodTable, pageSize, slackError } from './method.ts';
import { paginate } from './paginate.ts';

/** docs.slack.dev/reference/methods/chat.scheduleMessage: at most 120 days ahead, thirty in five minutes for a channel. */
const furthestSeconds = 120 * 24 * 60 * 60;
const windowSeconds = 5 * 60;
const mostInWindow = 30;

const write = ['chat:write'];
const scheduleShape = z.object({
  channel: z.string(),
  post_at: z.coerce.number().int(),
  thread_ts: z.string().optional(),
  ...contentShape,
});
const deleteShape = z.object({ channel: z.string(), scheduled_message_id: z.string() });
const listShape = z.object({
  channel: z.string().optional(),
  oldest: z.coerce.number().default(0),
  latest: z.coerce.number().default(Number.POSITIVE_INFINITY),
  limit: pageSize(100, 100),
  cursor: z.string().default(''),
});

/** `chat.scheduleMessage`, `chat.deleteScheduledMessage` and `chat.scheduledMessages.list`. */
export function scheduledMethods({ state }: { readonly state: WorkspaceState }): MethodTable {
  const inChannel = (channel: string) => state.scheduled.all().filter((one) => one.draft.channel === channel);

  function refusal(postAt: number, channel: string): string | undefined {
    const now = state.clock() / 1000;
    if (postAt <= now) return 'time_in_past';
    if (postAt > now + furthestSeconds) return 'time_too_far';
    const near = inChannel(channel).filter((one) => Math.abs(one.postAt - postAt) < windowSeconds);
    return near.length >= mostInWindow ? 'restricted_too_many' : undefined;
  }

  return {
    'chat.scheduleMessage': defineMethod({ scopes: write }, scheduleShape, (args) => {
      const conversation = findTarget(state, args.channel);
      if (conversation === undefined) return slackError('channel_not_found');
      if (!isMember(state, conversation)) return slackError('not_in_channel');
      if (conversation.isArchived === true) return slackError('is_archived');
      const refused = refusal(args.post_at, conversation.id);
      if (refused !== undefined) return slackError(refused);
      const read = readContent(args);
      if (read.kind === 'error') return read.answer;
      const { metadata, ...content } = read.content;
      const scheduled = state.scheduled.add({
        postAt: args.post_at,
        created: Math.trunc(state.clock() / 1000),
        neverPosts: metadata !== null,
        draft: {
          channel: conversation.id,
          user: state.app.botUserId,
          botId: state.app.botId,
          threadTs: rootOf(state, conversation.id, args.thread_ts),
          ...content,
        },
      });
      if (scheduled === undefined) return slackError('restricted_too_many');
      const { ts: _, ...shown } = messageJson(state, messageFrom(scheduled.draft, ''));
      // Not a message yet (docs.slack.dev/reference/methods/chat.scheduleMessage).
      const message = { ...shown, type: 'delayed_message' };
      return {
        ok: true,
        channel: conversation.id,
        scheduled_message_id: scheduled.id,
        post_at: args.post_at,
        message,
      };
    }),

    'chat.deleteScheduledMessage': defineMethod({ scopes: write }, deleteShape, (args) => {
      const conversation = findConversation(state, args.channel);
      if (conversation === undefined) return slackError('channel_not_found');
      const scheduled = state.scheduled.find(args.scheduled_message_id);
      if (scheduled?.draft.channel !== conversation.id) return slackError('invalid_scheduled_message_id');
      state.scheduled.remove(scheduled.id);
      return { ok: true };
    }),

    'chat.scheduledMessages.list': defineMethod({}, listShape, (args) => {
      if (args.channel !== undefined && findConversation(state, args.channel) === undefined) {
        return slackError('invalid_channel');
      }
      const wanted = state.scheduled
        .all()
        .filter((one) => args.channel === undefined || one.draft.channel === args.channel)
        .filter(({ postAt }) => postAt >= args.oldest && postAt <= args.latest)
        .toSorted((a, b) => a.postAt - b.postAt);
      const page = paginate(wanted, { ...args, keyOf: (one) => one.id });
      if (page === undefined) return slackError('invalid_cursor');
      return {
        ok: true,
        scheduled_messages: page.items.map(listed),
        response_metadata: { next_cursor: page.nextCursor },
      };
    }),
  };
}

function listed({ id, postAt, created, draft }: ScheduledMessage) {
  return { id, channel_id: draft.channel, post_at: postAt, date_created: created, text: draft.text };
}
