import { z } from 'zod';
import type { AppManifest } from '../manifest.ts';
import { messageJson } from '../payloads/message-json.ts';
import { permalinkOf } from '../payloads/permalink.ts';
import type { Conversation } from '../state/conversation.ts';
import type { JsonObject } from '../state/json.ts';
import { isTs } from '../state/slack-time.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { findConversation, findTarget, isMember } from './find-conversation.ts';
import { contentShape, type MessageContent, readContent } from './message-content.ts';
import { defineMethod, flag, type MethodTable, slackError } from './method.ts';

const place = { channel: z.string(), thread_ts: z.string().optional() };
const named = { channel: z.string(), ts: z.string() };
const write = ['chat:write'];
/** `text` of an update is refused beyond this (docs.slack.dev/reference/methods/chat.update, `msg_too_long`). */
const updateTextLimit = 4_000;

/** `chat.postMessage`, `.update`, `.delete`, `.postEphemeral` and `.getPermalink`. */
export function chatMethods(deps: { readonly state: WorkspaceState; readonly manifest: AppManifest }): MethodTable {
  const { state } = deps;
  const { scopes } = deps.manifest;

  function mayPost(conversation: Conversation): boolean {
    return isMember(state, conversation) || (!conversation.isPrivate && scopes.includes('chat:write.public'));
  }

  function post(conversation: Conversation, content: MessageContent, args: PostArguments): JsonObject {
    if (args.thread_ts !== undefined && !isTs(args.thread_ts)) return slackError('invalid_thread_ts');
    const message = state.messages.add({
      channel: conversation.id,
      user: state.app.botUserId,
      botId: state.app.botId,
      threadTs: rootOf(state, conversation.id, args.thread_ts),
      broadcast: args.reply_broadcast && args.thread_ts !== undefined,
      username: scopes.includes('chat:write.customize') ? (args.username ?? null) : null,
      ...content,
    });
    if (message.threadTs !== null) clearStatus(state, message.channel, message.threadTs);
    return { ok: true, channel: message.channel, ts: message.ts, message: messageJson(state, message, true) };
  }

  return {
    'chat.postMessage': defineMethod({ tier: 'one a second and channel', scopes: write }, postShape, (args) => {
      const conversation = findTarget(state, args.channel);
      if (conversation === undefined) return slackError('channel_not_found');
      if (!mayPost(conversation)) return slackError('not_in_channel');
      if (conversation.isArchived === true) return slackError('is_archived');
      const read = readContent(args);
      return read.kind === 'error' ? read.answer : post(conversation, read.content, args);
    }),

    'chat.postEphemeral': defineMethod(
      { tier: 'tier 4', scopes: write },
      z.object({ ...place, user: z.string(), ...contentShape }),
      (args) => {
        const conversation = findConversation(state, args.channel);
        if (conversation === undefined) return slackError('channel_not_found');
        if (!mayPost(conversation)) return slackError('not_in_channel');
        if (conversation.isArchived === true) return slackError('is_archived');
        if (!conversation.memberIds.includes(args.user)) return slackError('user_not_in_channel');
        const read = readContent(args);
        if (read.kind === 'error') return read.answer;
        const message = state.messages.add({
          channel: conversation.id,
          user: state.app.botUserId,
          botId: state.app.botId,
          threadTs: rootOf(state, conversation.id, args.thread_ts),
          ephemeralTo: args.user,
          ...read.content,
        });
        return { ok: true, message_ts: message.ts };
      },
    ),

    'chat.update': defineMethod({ scopes: write }, z.object({ ...named, ...contentShape }), (args) => {
      const conversation = findConversation(state, args.channel);
      if (conversation === undefined) return slackError('channel_not_found');
      const old = state.messages.find(conversation.id, args.ts);
      if (old === undefined) return slackError('message_not_found');
      if (old.botId !== state.app.botId) return slackError('cant_update_message');
      if (conversation.isArchived === true) return slackError('is_inactive');
      if (old.streamingSince !== null) return slackError('streaming_state_conflict');
      if ([...(args.text ?? '')].length > updateTextLimit) return slackError('msg_too_long');
      const read = readContent(args);
      if (read.kind === 'error') return read.answer;
      const edited = { user: state.app.botUserId, ts: state.nextTs() };
      const { text, blocks, attachments, metadata } = read.content;
      const message = state.messages.change(conversation.id, args.ts, 'edited', () => ({
        ...old,
        text,
        blocks,
        attachments,
        metadata: metadata ?? old.metadata,
        edited,
      }));
      const shown = message === undefined ? undefined : messageJson(state, message, true);
      return { ok: true, channel: conversation.id, ts: args.ts, text, message: shown };
    }),

    'chat.delete': defineMethod({ scopes: write }, z.object(named), (args) => {
      const conversation = findConversation(state, args.channel);
      if (conversation === undefined) return slackError('channel_not_found');
      const old = state.messages.find(conversation.id, args.ts);
      if (old === undefined) return slackError('message_not_found');
      if (old.botId !== state.app.botId) return slackError('cant_delete_message');
      state.messages.remove(conversation.id, args.ts);
      return { ok: true, channel: conversation.id, ts: args.ts };
    }),

    'chat.getPermalink': defineMethod(
      { tier: 'unlimited' },
      z.object({ channel: z.string(), message_ts: z.string() }),
      (args) => {
        const conversation = findConversation(state, args.channel);
        if (conversation === undefined) return slackError('channel_not_found');
        const message = state.messages.find(conversation.id, args.message_ts);
        if (message === undefined) return slackError('message_not_found');
        return { ok: true, channel: conversation.id, permalink: permalinkOf(state, message) };
      },
    ),
  };
}

const postShape = z.object({
  ...place,
  reply_broadcast: flag(),
  username: z.string().optional(),
  ...contentShape,
});

type PostArguments = z.output<typeof postShape>;

/** The root a reply belongs to: naming a reply of a thread joins that thread. */
export function rootOf(state: WorkspaceState, channel: string, threadTs: string | undefined): string | null {
  if (threadTs === undefined || threadTs === '') return null;
  return state.messages.find(channel, threadTs)?.threadTs ?? threadTs;
}

/** A reply of the app takes the thread's status line away. */
export function clearStatus(state: WorkspaceState, channel: string, threadTs: string): void {
  state.threads.setStatus({ channel, threadTs, status: '', loadingMessages: [] });
}
