import type { MovableClock } from '../clock/movable-clock.ts';
import type { DeveloperSockets } from '../developer-protocol.ts';
import type { FaultStore } from '../faults/fault-store.ts';
import { faultsOn } from '../faults/faults.ts';
import type { AppManifest } from '../manifest.ts';
import type { PageConditions, PagePrompts, PageStatus } from '../page-objects.ts';
import type { Change, Snapshot } from '../page-protocol.ts';
import type { StateChange } from '../state/change-feed.ts';
import type { SuggestedPrompts, ThreadStatus } from '../state/thread-state.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { olderMessages, pageMessage } from './page-messages.ts';
import { pageApp, pageCommands, pageConversation, pageMember, pageSession, pageView } from './page-things.ts';

/** A change before it is numbered. */
export type UnnumberedChange = Change extends infer One ? (One extends Change ? Omit<One, 'seq'> : never) : never;

export type PageFeedDeps = {
  readonly state: WorkspaceState;
  readonly manifest: AppManifest;
  readonly sockets: () => DeveloperSockets;
  readonly clock: MovableClock;
  readonly faults: FaultStore;
  /** Runs when everything that happened so far is kept: no page is told of what a crash could still undo. */
  readonly whenWritten: (then: () => void) => void;
};

type SeenFrom = Omit<PageFeedDeps, 'whenWritten'>;

/** Everything a member sees now. */
export function snapshotFor(deps: SeenFrom, memberId: string): Omit<Snapshot, 'seq'> {
  const { state, manifest, sockets } = deps;
  const conversations = state.people.conversations().filter((one) => one.memberIds.includes(memberId));
  const ids = new Set(conversations.map((one) => one.id));
  const shared = conversations.flatMap((one) => olderMessages(state, one.id, '').messages);
  const own = state.messages.ephemerals(memberId).map((message) => pageMessage(state, message));
  return {
    kind: 'snapshot',
    team: { id: state.team.id, name: state.team.name },
    memberId,
    members: state.people.members().map(pageMember),
    conversations: conversations.map((one) => pageConversation(state, memberId, one)),
    messages: [...shared, ...own].toSorted((a, b) => (a.ts < b.ts ? -1 : 1)),
    views: state.views.stack(memberId).map(pageView),
    home: homeOf(state, memberId),
    statuses: state.threads
      .statuses()
      .filter((one) => ids.has(one.channel))
      .map(pageStatus),
    prompts: state.threads
      .prompts()
      .filter((one) => ids.has(one.channel))
      .map(pagePrompts),
    sessions: state.threads
      .sessions()
      .filter((one) => ids.has(one.channel))
      .map((one) => pageSession(one, manifest)),
    commands: pageCommands(manifest),
    shortcuts: manifest.shortcuts,
    app: pageApp(state, sockets().open),
    notProvided: state.notProvided(),
    conditions: conditionsOf(deps),
  };
}

/** What a member's page has to know of one change in the workspace; nothing for what they cannot see. */
export function changesFor(deps: SeenFrom, memberId: string, change: StateChange): readonly UnnumberedChange[] {
  const { state, manifest, sockets } = deps;
  const sees = (channel: string) => state.people.conversation(channel)?.memberIds.includes(memberId) ?? false;
  switch (change.kind) {
    case 'message': {
      const { message, cause } = change;
      if (!sees(message.channel) || (message.ephemeralTo !== null && message.ephemeralTo !== memberId)) return [];
      if (cause === 'deleted' && message.subtype !== 'tombstone') return [];
      const counts =
        cause === 'posted' && message.ephemeralTo === null && (message.threadTs === null || message.broadcast);
      return [
        { kind: 'message', message: pageMessage(state, message) },
        ...(counts ? conversationChange(message.channel) : []),
      ];
    }
    case 'message-removed': {
      const { message } = change;
      if (!sees(message.channel) || (message.ephemeralTo !== null && message.ephemeralTo !== memberId)) return [];
      return [{ kind: 'message-removed', channel: message.channel, ts: message.ts }];
    }
    case 'conversation':
      return conversationChange(change.id);
    case 'read':
      return change.memberId === memberId ? conversationChange(change.channel) : [];
    case 'member': {
      const member = state.people.member(change.id);
      return member === undefined ? [] : [{ kind: 'member', member: pageMember(member) }];
    }
    case 'views':
      return change.memberId === memberId ? [{ kind: 'views', views: state.views.stack(memberId).map(pageView) }] : [];
    case 'home':
      return change.memberId === memberId ? [{ kind: 'home', home: homeOf(state, memberId) }] : [];
    case 'status': {
      if (!sees(change.channel)) return [];
      const none = { ...change, status: '', loadingMessages: [] };
      return [{ kind: 'status', status: pageStatus(state.threads.status(change.channel, change.threadTs) ?? none) }];
    }
    case 'prompts': {
      const prompts = sees(change.channel) ? state.threads.promptsOf(change.channel, change.threadTs) : undefined;
      return prompts === undefined ? [] : [{ kind: 'prompts', prompts: pagePrompts(prompts) }];
    }
    case 'session': {
      const session = sees(change.channel) ? state.threads.session(change.channel, change.threadTs) : undefined;
      return session === undefined ? [] : [{ kind: 'session', session: pageSession(session, manifest) }];
    }
    case 'app':
      return [{ kind: 'app', app: pageApp(state, sockets().open) }];
    case 'not-provided':
      return [{ kind: 'not-provided', methods: state.notProvided() }];
    case 'clock':
    case 'faults':
      return [{ kind: 'conditions', conditions: conditionsOf(deps) }];
    case 'file':
    case 'scheduled':
    case 'call':
    case 'delivery':
      return [];
  }

  function conversationChange(id: string): readonly UnnumberedChange[] {
    const conversation = state.people.conversation(id);
    if (!conversation?.memberIds.includes(memberId)) return [{ kind: 'conversation-removed', id }];
    return [{ kind: 'conversation', conversation: pageConversation(state, memberId, conversation) }];
  }
}

function conditionsOf({ clock, faults, sockets }: SeenFrom): PageConditions {
  const cutOff = sockets().cutOffMs > 0 ? (['cutOff'] as const) : [];
  return { clock: clock.read(), faults: [...faultsOn(faults.current()), ...cutOff] };
}

/** What stands in a conversation that a member just came into. */
export function historyFor({ state }: PageFeedDeps, channel: string): readonly UnnumberedChange[] {
  return olderMessages(state, channel, '').messages.map((message) => ({ kind: 'message', message }));
}

function homeOf(state: WorkspaceState, memberId: string) {
  const home = state.views.home(memberId);
  return home === null ? null : pageView(home);
}

function pageStatus({ channel, threadTs, status, loadingMessages }: Omit<ThreadStatus, 'setAt'>): PageStatus {
  return { channel, threadTs, status, loadingMessages };
}

function pagePrompts({ channel, threadTs, title, prompts }: SuggestedPrompts): PagePrompts {
  return { channel, ...(threadTs === null ? {} : { threadTs }), title, prompts };
}
