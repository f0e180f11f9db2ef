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

/** How far a member has read in a conversation. */
export type ReadMark = { readonly memberId: string; readonly channel: string; readonly ts: string };

/** What surrounds the messages: status lines, suggested prompts, how far each member has read, agent sessions. */
export type ThreadState = {
  /** @param setAt now, unless it was set in an earlier run */
  readonly setStatus: (status: Omit<ThreadStatus, 'setAt'>, setAt?: number) => void;
  /** Only those that are neither empty nor older than two minutes. */
  readonly statuses: () => readonly ThreadStatus[];
  readonly status: (channel: string, threadTs: string) => ThreadStatus | undefined;
  readonly setPrompts: (prompts: SuggestedPrompts) => void;
  readonly prompts: () => readonly SuggestedPrompts[];
  readonly promptsOf: (channel: string, threadTs: string | null) => SuggestedPrompts | undefined;
  readonly markRead: (memberId: string, channel: string, ts: string) => void;
  /** `0` for a conversation never looked at. */
  readonly lastRead: (memberId: string, channel: string) => string;
  readonly readMark: (memberId: string, channel: string) => ReadMark | undefined;
  readonly putSession: (session: AgentSession) => void;
  readonly session: (channel: string, threadTs: string) => AgentSession | undefined;
  readonly sessions: () => readonly AgentSession[];
};

export function createThreadState(deps: { readonly clock: () => number; readonly feed: ChangeFeed }): ThreadState {
  const statuses = new Map<string, ThreadStatus>();
  const prompts = new Map<string, SuggestedPrompts>();
  const reads = new Map<string, ReadMark>();
  const sessions = new Map<string, AgentSession>();
  const alive = (status: ThreadStatus | undefined) =>
    status !== undefined && deps.clock() - status.setAt < statusLifetimeMs ? status : undefined;

  function announceStatus({ channel, threadTs }: Pick<ThreadStatus, 'channel' | 'threadTs'>): void {
    deps.feed.emit({ kind: 'status', channel, threadTs });
  }
  function announcePrompts({ channel, threadTs }: SuggestedPrompts): void {
    deps.feed.emit({ kind: 'prompts', channel, threadTs });
  }
  function announceRead({ memberId, channel }: ReadMark): void {
    deps.feed.emit({ kind: 'read', memberId, channel });
  }
  function announceSession({ channel, threadTs }: AgentSession): void {
    deps.feed.emit({ kind: 'session', channel, threadTs });
  }

  return {
    setStatus: (status, setAt = deps.clock()) => {
      const key = `${status.channel}:${status.threadTs}`;
      if (status.status === '' && !statuses.has(key)) return;
      if (status.status === '') statuses.delete(key);
      else put(statuses, key, { ...status, setAt }, announceStatus);
      announceStatus(status);
    },
    statuses: () => [...statuses.values()].filter((status) => alive(status) !== undefined),
    status: (channel, threadTs) => alive(statuses.get(`${channel}:${threadTs}`)),
    setPrompts: (next) => {
      put(prompts, `${next.channel}:${next.threadTs ?? ''}`, next, announcePrompts);
      announcePrompts(next);
    },
    prompts: () => [...prompts.values()],
    promptsOf: (channel, threadTs) => prompts.get(`${channel}:${threadTs ?? ''}`),
    markRead: (memberId, channel, ts) => {
      const mark = { memberId, channel, ts };
      put(reads, `${memberId}:${channel}`, mark, announceRead);
      announceRead(mark);
    },
    lastRead: (memberId, channel) => reads.get(`${memberId}:${channel}`)?.ts ?? '0',
    readMark: (memberId, channel) => reads.get(`${memberId}:${channel}`),
    putSession: (session) => {
      put(sessions, `${session.channel}:${session.threadTs}`, session, announceSession);
      announceSession(session);
    },
    session: (channel, threadTs) => sessions.get(`${channel}:${threadTs}`),
    sessions: () => [...sessions.values()],
  };
}

/** @param dropped called with what goes because of the bound */
function put<Value>(map: Map<string, Value>, key: string, value: Value, dropped: (old: Value) => void): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= limit) return;
  const [oldest] = map;
  if (oldest === undefined) return;
  map.delete(oldest[0]);
  dropped(oldest[1]);
}
