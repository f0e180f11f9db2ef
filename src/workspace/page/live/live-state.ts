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
} from '../../page-objects.ts';
import type { Snapshot } from '../../page-protocol.ts';

/** What the looking member sees. Messages lie by conversation, ascending by `ts`, replies among them. */
export type Workspace = {
  readonly seq: number;
  readonly team: Snapshot['team'];
  readonly memberId: string;
  readonly members: readonly PageMember[];
  readonly conversations: readonly PageConversation[];
  readonly messages: Readonly<Record<string, readonly PageMessage[]>>;
  readonly views: readonly PageView[];
  readonly home: PageView | null;
  readonly statuses: readonly PageStatus[];
  readonly prompts: readonly PagePrompts[];
  readonly sessions: readonly PageSession[];
  readonly commands: readonly PageCommand[];
  readonly shortcuts: readonly PageShortcut[];
  readonly app: PageApp;
  readonly notProvided: readonly string[];
  readonly conditions: PageConditions;
};

/**
 * - `connecting`: the first connection is on its way; `lost`: it was there and is being sought again.
 * - `out-of-step`: a change is missing, so that a fresh snapshot is needed.
 * - `reload`: the server no longer knows this page.
 */
export type LiveState = {
  readonly connection: 'connecting' | 'open' | 'lost' | 'out-of-step' | 'reload';
  readonly workspace: Workspace | null;
};

export const initialLiveState: LiveState = { connection: 'connecting', workspace: null };
