import type { ChangeFeed } from './change-feed.ts';

/** A status line vanishes after two minutes (docs.slack.dev, assistant.threads.setStatus). */
const statusLifetimeMs = 120_000;
/** Status lines, prompts and read marks kept; the oldest go first. */
const limit = 2_000;

export type ThreadStatus = {
  readonly channel: string;
  readonly threadTs: string;
  readonly status: string;
  readonly loadingMessages: readonly string[];
  readonly setAt: number;
};

export type SuggestedPrompts = {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly title: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
};

/** A thread the app works in as an agent (docs.slack.dev/ai/agent-sessions). */
export type AgentSession = {
  readonly channel: string;
  readonly threadTs: string;
  readonly status: 'active' | 'processing' | 'suspended' | 'closed';
  /** Empty for none. */
  readonly title: string;
};

/** What surrounds the messages: status lines, suggested prompts, how far each member has read, agent sessions. */
export type ThreadState = {
  readonly setStatus: (status: Omit<ThreadStatus, 'setAt'>) => void;
  /** Only those that are neither empty nor older than two minutes. */
  readonly statuses: () => readonly ThreadStatus[];
  readonly status: (channel: string, threadTs: string) => ThreadStatus | undefined;
  readonly setPrompts: (prompts: SuggestedPrompts) => void;
  readonly prompts: () => readonly SuggestedPrompts[];
  readonly promptsOf: (channel: string, threadTs: string | null) => SuggestedPrompts | undefined;
  readonly markRead: (memberId: string, channel: string, ts: string) => void;
  /** `0` for a conversation never looked at. */
  readonly lastRead: (memberId: string, channel: string) => string;
  readonly putSession: (session: AgentSession) => void;
  readonly session: (channel: string, threadTs: string) => AgentSession | undefined;
  readonly sessions: () => readonly AgentSession[];
};

export function createThreadState(deps: { readonly clock: () => number; readonly feed: ChangeFeed }): ThreadState {
  const statuses = new Map<string, ThreadStatus>();
  const prompts = new Map<string, SuggestedPrompts>();
  const reads = new Map<string, string>();
  const sessions = new Map<string, AgentSession>();
  const alive = (status: ThreadStatus | undefined) =>
    status !== undefined && deps.clock() - status.setAt < statusLifetimeMs ? status : undefined;

  return {
    setStatus: (status) => {
      const key = `${status.channel}:${status.threadTs}`;
      if (status.status === '' && !statuses.has(key)) return;
      if (status.status === '') statuses.delete(key);
      else put(statuses, key, { ...status, setAt: deps.clock() });
      deps.feed.emit({ kind: 'status', channel: status.channel, threadTs: status.threadTs });
    },
    statuses: () => [...statuses.values()].filter((status) => alive(status) !== undefined),
    status: (channel, threadTs) => alive(statuses.get(`${channel}:${threadTs}`)),
    setPrompts: (next) => {
      put(prompts, `${next.channel}:${next.threadTs ?? ''}`, next);
      deps.feed.emit({ kind: 'prompts', channel: next.channel, threadTs: next.threadTs });
    },
    prompts: () => [...prompts.values()],
    promptsOf: (channel, threadTs) => prompts.get(`${channel}:${threadTs ?? ''}`),
    markRead: (memberId, channel, ts) => {
      put(reads, `${memberId}:${channel}`, ts);
      deps.feed.emit({ kind: 'read', memberId, channel });
    },
    lastRead: (memberId, channel) => reads.get(`${memberId}:${channel}`) ?? '0',
    putSession: (session) => {
      const { channel, threadTs } = session;
      put(sessions, `${channel}:${threadTs}`, session);
      deps.feed.emit({ kind: 'session', channel, threadTs });
    },
    session: (channel, threadTs) => sessions.get(`${channel}:${threadTs}`),
    sessions: () => [...sessions.values()],
  };
}

function put<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > limit) map.delete(map.keys().next().value ?? '');
}
