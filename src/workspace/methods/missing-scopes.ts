import { channelTypeOf } from '../state/conversation.ts';
import type { JsonObject } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { findConversation } from './find-conversation.ts';
import type { Method } from './method.ts';

/** What scopes call each kind of conversation, by the words of events and of `conversations.list`. */
const families: Readonly<Record<string, string>> = {
  ...{ channel: 'channels', group: 'groups', im: 'im', mpim: 'mpim' },
  ...{ public_channel: 'channels', private_channel: 'groups' },
};

/**
 * The scopes a call lacks, as Slack names them in `needed`; empty when it is allowed. One of the method's is asked for, and
 * where it serves several kinds of conversation, that of the kind at hand
 * (docs.slack.dev/apis/web-api/using-the-conversations-api).
 */
export function missingScopes(
  state: WorkspaceState,
  granted: readonly string[],
  { name, method, args }: { readonly name: string; readonly method: Method; readonly args: JsonObject },
): readonly string[] {
  const { scopes } = method;
  if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) return scopes;
  return kindsAskedFor(state, name === 'conversations.list' ? { types: 'public_channel', ...args } : args)
    .flatMap((kind) => scopes.filter((scope) => scope.startsWith(`${families[kind]}:`)))
    .filter((scope) => !granted.includes(scope));
}

function kindsAskedFor(state: WorkspaceState, { channel, types, users }: JsonObject): readonly string[] {
  if (typeof types === 'string') return types.split(',').map((type) => type.trim());
  const conversation = typeof channel === 'string' ? findConversation(state, channel) : undefined;
  if (conversation !== undefined) return [channelTypeOf(conversation)];
  // Who names a member opens a direct message with them.
  return typeof users === 'string' ? ['im'] : [];
}
