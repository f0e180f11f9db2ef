import type { KnownBlock, MessageAttachment } from '@slack/types';
import type { ClockReading } from './clock/movable-clock.ts';
import type { Faults } from './faults/faults.ts';

/** One who can write: a person, the app's bot user, or Slackbot (`USLACKBOT`). */
export type PageMember = {
  readonly id: string;
  /** The handle without `@`, unique. */
  readonly name: string;
  /** What others see beside a message. */
  readonly displayName: string;
  /** BCP 47 language tag, such as `ko-KR`. */
  readonly locale: string;
  /** IANA time zone, such as `Asia/Seoul`. */
  readonly tz: string;
  readonly isAdmin: boolean;
  readonly isBot: boolean;
  /** Whether this member's keyboard turns straight quotes and double hyphens into typographic ones, as phones do. */
  readonly smartPunctuation: boolean;
};

/** A file in a message. Images are shown, others offered for download; both from `/page/files/ID`. */
export type PageFile = {
  /** `F…` */
  readonly id: string;
  /** With its ending. */
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  /** Bytes. */
  readonly size: number;
  readonly user: string;
};

/** A channel, or the direct message between the looking member and the app. */
export type PageConversation = {
  readonly id: string;
  readonly kind: 'channel' | 'im';
  /** A channel's name without `#`; for a direct message the other one's display name. */
  readonly name: string;
  readonly topic: string;
  /** To be read, not written into. */
  readonly isArchived: boolean;
  readonly memberIds: readonly string[];
  /** The other one in a direct message, else null. */
  readonly withId: string | null;
  /** Messages by others, at top level, after `lastReadTs`. */
  readonly unread: number;
  /** The newest message this member has marked as read; `0` for none. */
  readonly lastReadTs: string;
  /** Whether there are messages older than those sent so far in a snapshot (`load-older` fetches them). */
  readonly hasOlder: boolean;
};

export type PageReaction = { readonly name: string; readonly users: readonly string[] };

/** One message as the looking member sees it. Messages are told apart by `channel` and `ts`. */
export type PageMessage = {
  readonly channel: string;
  readonly ts: string;
  /** The thread's root; absent for a message at top level. The root of a thread has it absent too and `replyCount` > 0. */
  readonly threadTs?: string;
  /** A reply that is also shown at top level. */
  readonly broadcast?: boolean;
  readonly user: string;
  /** A name to show instead of the member's (`username` of chat.postMessage). */
  readonly username?: string;
  readonly text: string;
  /** Shown instead of `text` when not empty. */
  readonly blocks: readonly KnownBlock[];
  readonly attachments: readonly MessageAttachment[];
  readonly files: readonly PageFile[];
  /** Only the looking member sees it: "Only visible to you". Not kept by Slack over a reload; here it is. */
  readonly ephemeral: boolean;
  /** "(edited)" */
  readonly edited: boolean;
  readonly pinned?: true;
  /** Text is still growing (chat.startStream until chat.stopStream). */
  readonly streaming: boolean;
  /** `channel_join` and the like; absent for what somebody wrote. */
  readonly subtype?: string;
  readonly reactions: readonly PageReaction[];
  /** For the root of a thread: how many replies, by whom, and the newest one's `ts`. */
  readonly replyCount: number;
  readonly replyUsers: readonly string[];
  readonly latestReply?: string;
};

export type PlainText = { readonly type: 'plain_text'; readonly text: string; readonly emoji?: boolean };

/** A modal or the Home tab. `callback_id` and `private_metadata` stay on the server. */
export type PageView = {
  readonly id: string;
  readonly type: 'modal' | 'home';
  /** Changes with every update. Keep what was typed by `block_id` and `action_id`; Slack does the same. */
  readonly hash: string;
  readonly title?: PlainText;
  readonly submit?: PlainText;
  readonly close?: PlainText;
  readonly blocks: readonly KnownBlock[];
};

/** The line under a thread: "〈app〉 〈status〉", for example "is thinking…". Gone after two minutes or with the next reply. */
export type PageStatus = {
  readonly channel: string;
  readonly threadTs: string;
  readonly status: string;
  /** Shown in turn instead of `status` when not empty. */
  readonly loadingMessages: readonly string[];
};

/** Prompts an app suggests in its direct message; choosing one writes `message` for the member. */
export type PagePrompts = {
  readonly channel: string;
  /** Absent: for the conversation as a whole. */
  readonly threadTs?: string;
  readonly title: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
};

/**
 * A thread the app works in as an agent. While `status` is `processing` the page shows that the app is busy, and when
 * `canStop` is true a stop button.
 */
export type PageSession = {
  readonly channel: string;
  readonly threadTs: string;
  readonly status: 'active' | 'processing' | 'suspended' | 'closed';
  /** Empty for none. */
  readonly title: string;
  readonly canStop: boolean;
};

/** A shortcut from the app's manifest: global ones stand at the composer, message ones in a message's menu. */
export type PageShortcut = {
  readonly callbackId: string;
  readonly type: 'global' | 'message';
  readonly name: string;
  readonly description: string;
};

/** A slash command from the app's manifest, for completion. `name` begins with `/`. */
export type PageCommand = { readonly name: string; readonly description: string; readonly usageHint: string };

export type PageApp = {
  readonly name: string;
  readonly botUserId: string;
  /** Whether events reach the app: a socket is open, or the workspace delivers over HTTP. */
  readonly connected: boolean;
  /** How many sockets are open; 0 over HTTP. */
  readonly sockets: number;
};

/** What is not as usual: a clock that was moved, and what goes wrong on purpose (`cutOff`: the app is disconnected for a while). */
export type PageConditions = {
  readonly clock: ClockReading;
  readonly faults: readonly (keyof Faults | 'cutOff')[];
};
