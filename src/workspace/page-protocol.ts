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
import type {
  PageApp,
  PageCommand,
  PageConditions,
  PageConversation,
  PageMember,
  PageMessage,
  PagePrompts,
  PageSession,
  PageShortcut,
  PageStatus,
  PageView,
} from './page-objects.ts';

/** WebSocket close code: the page's cookie is from before a restart; load the page again. */
export const reloadCode = 4401;
/** WebSocket close code: nobody has the id in `?member=`. */
export const unknownMemberCode = 4404;

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
