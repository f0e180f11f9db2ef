import type { PageFile, PageMember, PageMessage } from './page-objects.ts';

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
  | { readonly kind: 'unarchive-channel'; readonly channel: string }
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
