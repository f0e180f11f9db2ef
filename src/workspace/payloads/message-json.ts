import { asJson, type JsonObject } from '../state/json.ts';
import type { Message } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { avatarUrls } from './avatar-urls.ts';
import { fileJson } from './file-json.ts';
import { richTextOf } from './rich-text-of.ts';

/** In pixels (`bot_profile`, docs.slack.dev/reference/events/message/bot_message). */
const botIconSizes = [36, 48, 72] as const;

/** A message as the Web API and events write it (docs.slack.dev/reference/events/message). */
export function messageJson(state: WorkspaceState, message: Message, withMetadata = false): JsonObject {
  return {
    type: 'message',
    subtype: message.subtype ?? subtypeOf(message),
    user: message.user,
    ts: message.ts,
    client_msg_id: message.clientMsgId ?? undefined,
    text: message.text,
    team: state.team.id,
    ...authorFields(state, message),
    ...threadFields(state, message),
    username: message.username ?? undefined,
    blocks: blocksOf(message),
    ...fileFields(state, message),
    root: rootOf(state, message),
    attachments: message.attachments.length > 0 ? asJson(message.attachments) : undefined,
    edited: message.edited ?? undefined,
    is_ephemeral: message.ephemeralTo !== null ? true : undefined,
    metadata: withMetadata && message.metadata !== null ? message.metadata : undefined,
    streaming_state: message.streamingSince === null ? undefined : 'in_progress',
    pinned_to: message.pinned === true ? [message.channel] : undefined,
    reactions: reactionsOf(message),
  };
}

/** What the flags of a message are called in events. */
function subtypeOf({ broadcast, fileIds, username }: Message): string | undefined {
  // With a name of its own a message is no longer the bot user's (docs.slack.dev/reference/events/message/bot_message).
  if (username !== null) return 'bot_message';
  if (broadcast) return 'thread_broadcast';
  return fileIds.length > 0 ? 'file_share' : undefined;
}

/** A reply that also shows in the channel brings its thread along (docs.slack.dev/reference/events/message/thread_broadcast). */
function rootOf(state: WorkspaceState, { broadcast, channel, threadTs }: Message): JsonObject | undefined {
  const root = broadcast && threadTs !== null ? state.messages.find(channel, threadTs) : undefined;
  return root === undefined ? undefined : messageJson(state, root);
}

function fileFields(state: WorkspaceState, { fileIds, botId }: Message): JsonObject {
  if (fileIds.length === 0) return {};
  const files = fileIds.map((id) => {
    const file = state.files.find(id);
    return file === undefined ? { id, mode: 'tombstone' } : fileJson(state, file);
  });
  return { files, upload: false, display_as_bot: botId !== null };
}

function authorFields(state: WorkspaceState, { botId }: Message): JsonObject {
  if (botId === null) return {};
  const { appId, botUserId, name } = state.app;
  const icons = avatarUrls(state, botUserId, botIconSizes);
  const profile = { id: botId, app_id: appId, name, icons, deleted: false, team_id: state.team.id, updated: 0 };
  return { bot_id: botId, app_id: appId, bot_profile: profile };
}

function threadFields(state: WorkspaceState, message: Message): JsonObject {
  if (message.threadTs !== null) {
    const root = state.messages.find(message.channel, message.threadTs);
    return { thread_ts: message.threadTs, parent_user_id: root?.user };
  }
  const replies = state.messages.replies(message.channel, message.ts);
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: replies.at(-1)?.ts,
  };
}

/** What a person typed carries its words once more as rich text, as Slack's composer sends it. */
function blocksOf(message: Message) {
  if (message.blocks.length > 0) return asJson(message.blocks);
  return message.botId === null && message.subtype === null && message.text !== ''
    ? asJson([richTextOf(message.text)])
    : undefined;
}

function reactionsOf({ reactions }: Message) {
  if (reactions.length === 0) return undefined;
  return reactions.map(({ name, users }) => ({ name, users, count: users.length }));
}
