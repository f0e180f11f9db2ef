import { builtInCommands } from '../acts/built-in-commands.ts';
import type { AppManifest } from '../manifest.ts';
import type { PageApp, PageCommand, PageConversation, PageMember, PageSession, PageView } from '../page-objects.ts';
import { snapshotMessages } from '../page-protocol.ts';
import type { Conversation } from '../state/conversation.ts';
import type { Member } from '../state/member.ts';
import type { AgentSession } from '../state/thread-state.ts';
import type { View } from '../state/view.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

export function pageMember(member: Member): PageMember {
  const { id, name, displayName, locale, tz, isAdmin, isBot, smartPunctuation } = member;
  return { id, name, displayName, locale, tz, isAdmin, isBot, smartPunctuation };
}

/** A conversation as one member sees it in the sidebar. */
export function pageConversation(
  state: WorkspaceState,
  memberId: string,
  conversation: Conversation,
): PageConversation {
  const withId = conversation.kind === 'im' ? (conversation.memberIds.find((id) => id !== memberId) ?? null) : null;
  const lastReadTs = state.threads.lastRead(memberId, conversation.id);
  const history = state.messages.history(conversation.id);
  const unread = countFromEnd(history, (message) => message.ts > lastReadTs).filter(
    (message) => message.user !== memberId && message.subtype === null,
  ).length;
  return {
    id: conversation.id,
    kind: conversation.kind,
    name: withId === null ? conversation.name : (state.people.member(withId)?.displayName ?? ''),
    topic: conversation.topic,
    memberIds: conversation.memberIds,
    isArchived: conversation.isArchived === true,
    withId,
    unread,
    lastReadTs,
    hasOlder: history.length > snapshotMessages,
  };
}

/** The items at the end for which the test holds; stops at the first that fails, so that old messages cost nothing. */
function countFromEnd<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly Item[] {
  const index = items.findLastIndex((item) => !test(item));
  return items.slice(index + 1);
}

export function pageView(view: View): PageView {
  return {
    id: view.id,
    type: view.type,
    hash: view.hash,
    ...(view.title === null ? {} : { title: view.title }),
    ...(view.submit === null ? {} : { submit: view.submit }),
    ...(view.close === null ? {} : { close: view.close }),
    blocks: view.blocks,
  };
}

export function pageCommands(manifest: AppManifest): readonly PageCommand[] {
  const own = manifest.commands.map(({ name, description, usageHint }) => ({ name, description, usageHint }));
  return [...own, ...builtInCommands];
}

/** A stop button is only offered when the app listens to it (docs.slack.dev/reference/events/agent_session_stopped). */
export function pageSession(session: AgentSession, manifest: AppManifest): PageSession {
  const { channel, threadTs, status, title } = session;
  const canStop = status === 'processing' && manifest.events.includes('agent_session_stopped');
  return { channel, threadTs, status, title, canStop };
}

/** @param sockets how many are open; null when the app is reached over HTTP */
export function pageApp(state: WorkspaceState, sockets: number | null): PageApp {
  const { name, botUserId } = state.app;
  return { name, botUserId, connected: sockets === null || sockets > 0, sockets: sockets ?? 0 };
}
