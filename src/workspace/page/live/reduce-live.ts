import type { PageMessage, PagePrompts, PageSession, PageStatus } from '../../page-objects.ts';
import type { Change, LiveMessage, Snapshot } from '../../page-protocol.ts';
import type { LiveState, Workspace } from './live-state.ts';
import { byConversation, isTopLevel, withMessage, withoutMessage } from './message-order.ts';

export type LiveEvent =
  | LiveMessage
  | { readonly kind: 'connecting' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'reload' }
  | {
      readonly kind: 'older';
      readonly channel: string;
      readonly messages: readonly PageMessage[];
      readonly hasOlder: boolean;
    };

const fromSnapshot = ({ kind: _, messages, ...rest }: Snapshot): Workspace => ({
  ...rest,
  messages: byConversation(messages),
});

const replaceById = <T extends { readonly id: string }>(list: readonly T[], item: T): readonly T[] =>
  list.some(({ id }) => id === item.id) ? list.map((old) => (old.id === item.id ? item : old)) : [...list, item];

const sameThread = <T extends PageStatus | PagePrompts | PageSession>(a: T, b: T): boolean =>
  a.channel === b.channel && a.threadTs === b.threadTs;

/**
 * Whether a message at top level lies before the oldest one loaded: an old root that was replied to, say. It would stand
 * there with a gap behind it, so it waits until those around it are loaded.
 */
const isBeforeLoaded = ({ conversations, messages }: Workspace, message: PageMessage): boolean => {
  if (!isTopLevel(message) || conversations.find(({ id }) => id === message.channel)?.hasOlder !== true) return false;
  const oldest = messages[message.channel]?.find(isTopLevel);
  return oldest !== undefined && message.ts < oldest.ts;
};

const reduceChange = (workspace: Workspace, change: Change): Workspace => {
  const { messages } = workspace;
  switch (change.kind) {
    case 'message': {
      const { message } = change;
      if (isBeforeLoaded(workspace, message)) return workspace;
      return {
        ...workspace,
        messages: { ...messages, [message.channel]: withMessage(messages[message.channel] ?? [], message) },
      };
    }
    case 'message-removed':
      return {
        ...workspace,
        messages: { ...messages, [change.channel]: withoutMessage(messages[change.channel] ?? [], change.ts) },
      };
    case 'conversation': {
      const { conversation } = change;
      // The server speaks of what its snapshot held; how far back this page has loaded only the page knows.
      const hasOlder =
        workspace.conversations.find(({ id }) => id === conversation.id)?.hasOlder ?? conversation.hasOlder;
      return { ...workspace, conversations: replaceById(workspace.conversations, { ...conversation, hasOlder }) };
    }
    case 'conversation-removed': {
      const { [change.id]: _, ...others } = messages;
      return {
        ...workspace,
        conversations: workspace.conversations.filter(({ id }) => id !== change.id),
        messages: others,
      };
    }
    case 'member':
      return { ...workspace, members: replaceById(workspace.members, change.member) };
    case 'views':
      return { ...workspace, views: change.views };
    case 'home':
      return { ...workspace, home: change.home };
    case 'status': {
      const others = workspace.statuses.filter((status) => !sameThread(status, change.status));
      return { ...workspace, statuses: change.status.status === '' ? others : [...others, change.status] };
    }
    case 'prompts': {
      const others = workspace.prompts.filter((prompts) => !sameThread(prompts, change.prompts));
      return { ...workspace, prompts: change.prompts.prompts.length === 0 ? others : [...others, change.prompts] };
    }
    case 'session': {
      const others = workspace.sessions.filter((session) => !sameThread(session, change.session));
      return { ...workspace, sessions: [...others, change.session] };
    }
    case 'app':
      return { ...workspace, app: change.app };
    case 'not-provided':
      return { ...workspace, notProvided: change.methods };
    case 'conditions':
      return { ...workspace, conditions: change.conditions };
  }
};

const withOlder = (workspace: Workspace, event: Extract<LiveEvent, { kind: 'older' }>): Workspace => ({
  ...workspace,
  messages: {
    ...workspace.messages,
    ...byConversation([...event.messages, ...(workspace.messages[event.channel] ?? [])]),
  },
  conversations: workspace.conversations.map((conversation) =>
    conversation.id === event.channel ? { ...conversation, hasOlder: event.hasOlder } : conversation,
  ),
});

/**
 * The page's state after one event. A snapshot replaces everything; a change counts once and only in order: one seen
 * before leaves the state as it is, a gap makes it `out-of-step`, which asks for a fresh snapshot.
 */
export const reduceLive = (state: LiveState, event: LiveEvent): LiveState => {
  const { workspace } = state;
  switch (event.kind) {
    case 'snapshot':
      return { connection: 'open', workspace: fromSnapshot(event) };
    case 'connecting':
      return { connection: 'connecting', workspace: null };
    case 'lost':
      return { ...state, connection: workspace === null ? 'connecting' : 'lost' };
    case 'reload':
      return { ...state, connection: 'reload' };
    case 'older':
      return workspace === null ? state : { ...state, workspace: withOlder(workspace, event) };
    default:
      if (workspace === null || state.connection !== 'open' || event.seq <= workspace.seq) return state;
      if (event.seq > workspace.seq + 1) return { ...state, connection: 'out-of-step' };
      return { ...state, workspace: { ...reduceChange(workspace, event), seq: event.seq } };
  }
};
