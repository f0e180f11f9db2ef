/**
 * What the page in the browser and the workspace's server say to each other.
 *
 * 1. `GET /` sets a cookie that the other addresses ask for; the browser sends it by itself.
 * 2. `WebSocket /page/live?member=U…` (empty: the first member) sends one {@link Snapshot}, then {@link Change}s whose `seq` goes up by one each.
 *    After a lost connection the page connects again and takes the new snapshot as the whole truth. The server closes
 *    with code {@link reloadCode} when it does not know the cookie (it was restarted: load the page again) and with
 *    {@link unknownMemberCode} when there is no such member.
 * 3. `POST /page/act` with JSON {@link ActRequest} answers {@link ActResult}; what changes arrives over the WebSocket.
 * 4. `POST /page/members` with JSON {@link MemberRequest} adds a member or changes one, and answers {@link MemberResult}.
 * 5. `POST /page/files?member=U…&name=…` with the bytes as its body and the header `x-workspace-page: 1` keeps a file and
 *    answers {@link UploadResult}; the act `type` then shares it. `GET /page/files/F…` gives the bytes back to those who
 *    see a message with it.
 *
 * What the drawer for developers reads and does stands in `developer-protocol.ts`.
 *
 * Texts are in Slack's encoding (`&amp; &lt; &gt;`, `<@U…>`, `<#C…|name>`, `<https://…|label>`, `:emoji:`) and are data,
 * never markup. Timestamps (`ts`) are Slack's: seconds with six decimals, as a string, unique within a conversation;
 * they sort as strings.
 */
import type { KnownBlock, MessageAttachment } from '@slack/types';
import type { ClockReading } from './clock/movable-clock.ts';
import type { Faults } from './faults/faults.ts';

/** WebSocket close code: the page's cookie is from before a restart; load the page again. */
export const reloadCode = 4401;
/** WebSocket close code: nobody has the id in `?member=`. */
export const unknownMemberCode = 4404;

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

/** Everything the looking member sees, at one moment. */
export type Snapshot = {
  readonly kind: 'snapshot';
  readonly seq: number;
  readonly team: { readonly id: string; readonly name: string };
  /** The member this window belongs to. */
  readonly memberId: string;
  readonly members: readonly PageMember[];
  readonly conversations: readonly PageConversation[];
  /** The newest {@link snapshotMessages} at top level of every conversation with all their replies, ascending by `ts`. */
  readonly messages: readonly PageMessage[];
  /** Open modals, the lowest first; the last one is in front. */
  readonly views: readonly PageView[];
  readonly home: PageView | null;
  readonly statuses: readonly PageStatus[];
  readonly prompts: readonly PagePrompts[];
  readonly sessions: readonly PageSession[];
  readonly commands: readonly PageCommand[];
  readonly shortcuts: readonly PageShortcut[];
  readonly app: PageApp;
  /** Web API methods the app called that this workspace does not provide. */
  readonly notProvided: readonly string[];
  readonly conditions: PageConditions;
};

/** How many messages at top level a snapshot and one `load-older` hold for a conversation. */
export const snapshotMessages = 50;

/** One change after a snapshot. All but the two removals replace the thing of the same key as a whole. */
export type Change =
  | { readonly kind: 'message'; readonly seq: number; readonly message: PageMessage }
  | { readonly kind: 'message-removed'; readonly seq: number; readonly channel: string; readonly ts: string }
  | { readonly kind: 'conversation'; readonly seq: number; readonly conversation: PageConversation }
  | { readonly kind: 'conversation-removed'; readonly seq: number; readonly id: string }
  | { readonly kind: 'member'; readonly seq: number; readonly member: PageMember }
  | { readonly kind: 'views'; readonly seq: number; readonly views: readonly PageView[] }
  | { readonly kind: 'home'; readonly seq: number; readonly home: PageView | null }
  /** An empty `status` takes the line away. */
  | { readonly kind: 'status'; readonly seq: number; readonly status: PageStatus }
  /** Empty `prompts` take them away. */
  | { readonly kind: 'prompts'; readonly seq: number; readonly prompts: PagePrompts }
  | { readonly kind: 'session'; readonly seq: number; readonly session: PageSession }
  | { readonly kind: 'app'; readonly seq: number; readonly app: PageApp }
  | { readonly kind: 'not-provided'; readonly seq: number; readonly methods: readonly string[] }
  | { readonly kind: 'conditions'; readonly seq: number; readonly conditions: PageConditions };

/** What the server sends over the WebSocket. */
export type LiveMessage = Snapshot | Change;

export type PageOption = {
  readonly text: { readonly type: 'plain_text' | 'mrkdwn'; readonly text: string; readonly emoji?: boolean };
  readonly value?: string;
};

/** Options under a heading; a select has either plain options or groups. */
export type PageOptionGroup = { readonly label: PageOption['text']; readonly options: readonly PageOption[] };

/**
 * What one input element holds, in Slack's own shape: `type` is the element's, and one of the others is filled,
 * for instance `{ type: 'static_select', selected_option: {…} }` or `{ type: 'plain_text_input', value: 'x' }`.
 * An element that was emptied has null.
 */
export type ElementState = {
  readonly type: string;
  readonly value?: string | null;
  readonly selected_option?: PageOption | null;
  readonly selected_options?: readonly PageOption[];
  readonly selected_user?: string | null;
  readonly selected_users?: readonly string[];
  readonly selected_conversation?: string | null;
  readonly selected_conversations?: readonly string[];
  readonly selected_channel?: string | null;
  readonly selected_channels?: readonly string[];
  readonly selected_date?: string | null;
  readonly selected_time?: string | null;
  readonly selected_date_time?: number | null;
  readonly rich_text_value?: unknown;
  /** Ids of uploaded files, for a file input. */
  readonly files?: readonly string[];
};

/** `block_id` → `action_id` → what the element holds: Slack's `state.values`. Elements left out keep their `initial_…`. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, ElementState>>>>;

/** The message or view whose element is used. */
export type ActedOn =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'view'; readonly viewId: string };

/** What a member does. */
export type Act =
  /**
   * Plain words as typed; the server encodes them. At top level a text that begins with `/` runs a slash command. `fileIds`
   * shares files uploaded before (the text may then be empty); `broadcast` sends a reply to the channel as well.
   */
  | {
      readonly kind: 'type';
      readonly channel: string;
      readonly text: string;
      readonly threadTs?: string;
      readonly fileIds?: readonly string[];
      readonly broadcast?: boolean;
    }
  /** `on` names the message of a message shortcut; a global one has none. */
  | {
      readonly kind: 'run-shortcut';
      readonly callbackId: string;
      readonly on?: { readonly channel: string; readonly ts: string };
    }
  /** Options of an external select for what was typed so far; answered by `options`. */
  | {
      readonly kind: 'load-options';
      readonly on: ActedOn;
      readonly blockId: string;
      readonly actionId: string;
      readonly value: string;
    }
  /** The stop button of a thread that the app is working in. */
  | { readonly kind: 'stop-session'; readonly channel: string; readonly threadTs: string }
  /**
   * A button pressed, an option selected. `state` holds every input of the same message or view. `choice` is what the
   * used element now holds; a plain button has none; overflow menus name `selected_option`, feedback buttons `value`.
   */
  | {
      readonly kind: 'block-action';
      readonly on: ActedOn;
      readonly blockId: string;
      readonly actionId: string;
      readonly choice?: ElementState;
      readonly state?: StateValues;
    }
  | { readonly kind: 'submit-view'; readonly viewId: string; readonly state: StateValues }
  /** The close button of the view in front; it closes that one alone, so that the one below shows again ("back"). */
  | { readonly kind: 'close-view'; readonly viewId: string }
  /** The × in the corner: the whole stack closes. */
  | { readonly kind: 'close-all-views'; readonly viewId: string }
  | { readonly kind: 'open-home' }
  | { readonly kind: 'open-messages' }
  /** Messages at top level older than `before` (a `ts`), with their replies; answered by `older`. */
  | { readonly kind: 'load-older'; readonly channel: string; readonly before: string }
  | { readonly kind: 'add-reaction'; readonly channel: string; readonly ts: string; readonly name: string }
  | { readonly kind: 'remove-reaction'; readonly channel: string; readonly ts: string; readonly name: string }
  /** `index` within the prompts of the conversation (or of the thread). */
  | {
      readonly kind: 'choose-prompt';
      readonly channel: string;
      readonly threadTs?: string;
      readonly index: number;
    }
  | { readonly kind: 'mark-read'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'edit-message'; readonly channel: string; readonly ts: string; readonly text: string }
  | { readonly kind: 'delete-message'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'dismiss-ephemeral'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'join-channel'; readonly channel: string }
  /** Answered by `done` with the new channel's id; the app is no member until it is invited (`/invite`). */
  | { readonly kind: 'create-channel'; readonly name: string; readonly isPrivate: boolean };

export type ActRequest = { readonly member: string; readonly act: Act };

/**
 * - `done`: it happened; `ts` is the new message's and `channel` the new channel's id where there is one.
 * - `view-errors`: the app refused the submission; texts by `block_id`, to show beside the inputs.
 * - `no-answer`: the app did not acknowledge within three seconds or is not connected; Slack marks the button with a
 *   warning or says "We had some trouble connecting. Try again?" in a modal. After a slash command Slackbot also says so
 *   in an ephemeral message.
 * - `refused`: the workspace cannot do it; `reason` is a sentence for developers.
 */
export type ActResult =
  | { readonly kind: 'done'; readonly ts?: string; readonly channel?: string }
  | { readonly kind: 'view-errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'options'; readonly options: readonly PageOption[]; readonly groups: readonly PageOptionGroup[] }
  | { readonly kind: 'older'; readonly messages: readonly PageMessage[]; readonly hasOlder: boolean }
  | { readonly kind: 'refused'; readonly reason: string };

/** Adds a member, or changes the language, time zone or keyboard of one. */
export type MemberRequest =
  | {
      readonly kind: 'add';
      readonly displayName: string;
      readonly locale: string;
      readonly tz: string;
      readonly isAdmin?: boolean;
    }
  | {
      readonly kind: 'change';
      readonly id: string;
      readonly locale?: string;
      readonly tz?: string;
      readonly smartPunctuation?: boolean;
    };

export type MemberResult =
  | { readonly kind: 'done'; readonly member: PageMember }
  | { readonly kind: 'refused'; readonly reason: string };

/** Bytes one uploaded file may have; Slack takes 1 GB, a workspace in memory does not. */
export const largestFile = 20 * 1024 * 1024;

/** What became of an upload; a file that is never shared is forgotten. */
export type UploadResult =
  | { readonly kind: 'done'; readonly file: PageFile }
  | { readonly kind: 'refused'; readonly reason: string };
