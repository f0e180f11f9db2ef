import type { KnownBlock, MessageAttachment } from '@slack/types';
import type { JsonObject } from './json.ts';

export type Reaction = { readonly name: string; readonly users: readonly string[] };

/** One message of a conversation. Text is in Slack's encoding; `ts` is unique within the workspace. */
export type Message = {
  readonly channel: string;
  readonly ts: string;
  /** The thread's root; null for a message at top level. */
  readonly threadTs: string | null;
  /** A reply that also shows at top level. */
  readonly broadcast: boolean;
  readonly user: string;
  readonly botId: string | null;
  readonly username: string | null;
  /** The id a member's client gave it; null for what no client sent. */
  readonly clientMsgId: string | null;
  readonly subtype: string | null;
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly attachments: readonly MessageAttachment[];
  /** Ids of the files shared with it. */
  readonly fileIds: readonly string[];
  readonly metadata: JsonObject | null;
  readonly edited: { readonly user: string; readonly ts: string } | null;
  /** The only member who sees it, or null. */
  readonly ephemeralTo: string | null;
  /** When the stream began, epoch milliseconds, while text is still growing. */
  readonly streamingSince: number | null;
  /** Whether a member ended the stream with the stop button. */
  readonly streamStopped: boolean;
  /** Pinned to its conversation. Missing in workspaces that were kept before there were pins. */
  readonly pinned?: boolean;
  readonly reactions: readonly Reaction[];
};

export type MessageDraft = Pick<Message, 'channel' | 'user' | 'text'> & Partial<Omit<Message, 'ts'>>;

export function messageFrom(draft: MessageDraft, ts: string): Message {
  return {
    threadTs: null,
    broadcast: false,
    botId: null,
    username: null,
    clientMsgId: null,
    subtype: null,
    blocks: [],
    attachments: [],
    fileIds: [],
    metadata: null,
    edited: null,
    ephemeralTo: null,
    streamingSince: null,
    streamStopped: false,
    reactions: [],
    ...draft,
    ts,
  };
}

/** The message with one more reaction; the same message when the member had reacted so already. */
export function withReaction(message: Message, name: string, user: string): Message {
  const existing = message.reactions.find((reaction) => reaction.name === name);
  if (existing?.users.includes(user)) return message;
  const reactions = existing
    ? message.reactions.map((one) => (one === existing ? { name, users: [...one.users, user] } : one))
    : [...message.reactions, { name, users: [user] }];
  return { ...message, reactions };
}

/** The message without that reaction; the same message when there was none. */
export function withoutReaction(message: Message, name: string, user: string): Message {
  if (!message.reactions.some((one) => one.name === name && one.users.includes(user))) return message;
  const reactions = message.reactions
    .map((one) => (one.name === name ? { name, users: one.users.filter((id) => id !== user) } : one))
    .filter((one) => one.users.length > 0);
  return { ...message, reactions };
}
