import { describe, expect, it } from 'vitest';
import { initialLiveState, type LiveState } from '#src/workspace/page/live/live-state.ts';
import { type LiveEvent, reduceLive } from '#src/workspace/page/live/reduce-live.ts';
import type { PageConversation, PageMessage } from '#src/workspace/page-objects.ts';
import type { Snapshot } from '#src/workspace/page-protocol.ts';

const message = (ts: string, more: Partial<PageMessage> = {}): PageMessage => ({
  channel: 'C1',
  ts,
  user: 'U1',
  text: ts,
  blocks: [],
  attachments: [],
  files: [],
  ephemeral: false,
  edited: false,
  streaming: false,
  reactions: [],
  replyCount: 0,
  replyUsers: [],
  ...more,
});

const conversation: PageConversation = {
  id: 'C1',
  kind: 'channel',
  name: 'study',
  topic: '',
  isArchived: false,
  memberIds: ['U1'],
  withId: null,
  unread: 0,
  lastReadTs: '0',
  hasOlder: true,
};

const snapshot = (seq: number, messages: readonly PageMessage[]): Snapshot => ({
  kind: 'snapshot',
  seq,
  team: { id: 'T1', name: 'Team' },
  memberId: 'U1',
  members: [],
  conversations: [conversation],
  messages,
  views: [],
  home: null,
  statuses: [],
  prompts: [],
  sessions: [],
  commands: [],
  shortcuts: [],
  app: { name: 'App', botUserId: 'UB', connected: true, sockets: 1 },
  notProvided: [],
  conditions: { clock: { now: 0, aheadMs: 0 }, faults: [] },
});

const reduced = (...events: readonly LiveEvent[]): LiveState => events.reduce(reduceLive, initialLiveState);
const shown = ({ workspace }: LiveState) => workspace?.messages.C1?.map(({ ts, text }) => `${ts} ${text}`);

describe('reduceLive', () => {
  it('sorts messages and replaces one of the same ts, so that nothing doubles', () => {
    const state = reduced(
      snapshot(0, [message('2.0'), message('1.0'), message('2.0')]),
      { kind: 'message', seq: 1, message: message('3.0') },
      { kind: 'message', seq: 2, message: message('1.5') },
      { kind: 'message', seq: 3, message: message('2.0', { text: 'changed' }) },
    );
    expect(shown(state)).toEqual(['1.0 1.0', '1.5 1.5', '2.0 changed', '3.0 3.0']);
  });

  it('counts a change once', () => {
    const before = reduced(snapshot(4, [message('1.0')]));
    expect(reduceLive(before, { kind: 'message-removed', seq: 4, channel: 'C1', ts: '1.0' })).toBe(before);
  });

  it('asks for a snapshot when a change is missing, and waits for it', () => {
    const gap = reduced(snapshot(0, []), { kind: 'message', seq: 2, message: message('9.0') });
    expect(gap.connection).toBe('out-of-step');
    expect(shown(reduceLive(gap, { kind: 'message', seq: 1, message: message('8.0') }))).toBeUndefined();
    expect(reduceLive(gap, snapshot(0, [message('9.0')])).connection).toBe('open');
  });

  it('takes a snapshot after a lost connection as the whole truth', () => {
    const state = reduced(snapshot(7, [message('1.0')]), { kind: 'lost' }, snapshot(0, [message('2.0')]));
    expect(shown(state)).toEqual(['2.0 2.0']);
    expect(state.connection).toBe('open');
  });

  it('keeps what it shows while the connection is lost, and shows nothing of another member', () => {
    const lost = reduced(snapshot(0, [message('1.0')]), { kind: 'lost' });
    expect([lost.connection, shown(lost)]).toEqual(['lost', ['1.0 1.0']]);
    expect(reduceLive(lost, { kind: 'connecting' }).workspace).toBeNull();
  });

  it('puts older messages in front without doubling any', () => {
    const state = reduced(snapshot(0, [message('5.0')]), {
      kind: 'older',
      channel: 'C1',
      messages: [message('4.0'), message('5.0', { text: 'stale' })],
      hasOlder: false,
    });
    expect(shown(state)).toEqual(['4.0 4.0', '5.0 5.0']);
    expect(state.workspace?.conversations[0]?.hasOlder).toBe(false);
  });

  it('lets a root before what is loaded wait, since a gap would follow it, but not its replies', () => {
    const state = reduced(
      snapshot(0, [message('5.0'), message('6.0')]),
      { kind: 'message', seq: 1, message: message('1.0', { replyCount: 1 }) },
      { kind: 'message', seq: 2, message: message('7.0', { threadTs: '1.0' }) },
    );
    expect(shown(state)).toEqual(['5.0 5.0', '6.0 6.0', '7.0 7.0']);
  });

  it('goes on knowing how far back it has loaded', () => {
    const state = reduced(
      snapshot(0, [message('5.0')]),
      { kind: 'older', channel: 'C1', messages: [message('4.0')], hasOlder: false },
      { kind: 'conversation', seq: 1, conversation: { ...conversation, unread: 2, hasOlder: true } },
    );
    expect(state.workspace?.conversations[0]).toMatchObject({ unread: 2, hasOlder: false });
  });

  it('takes a status away with an empty one, by conversation and thread', () => {
    const status = (threadTs: string, text: string) => ({ channel: 'C1', threadTs, status: text, loadingMessages: [] });
    const state = reduced(
      snapshot(0, []),
      { kind: 'status', seq: 1, status: status('1.0', 'is thinking') },
      { kind: 'status', seq: 2, status: status('2.0', 'is searching') },
      { kind: 'status', seq: 3, status: status('1.0', '') },
    );
    expect(state.workspace?.statuses.map(({ threadTs }) => threadTs)).toEqual(['2.0']);
  });

  it('adds, replaces and removes conversations and members', () => {
    const state = reduced(
      snapshot(0, []),
      { kind: 'conversation', seq: 1, conversation: { ...conversation, unread: 3 } },
      { kind: 'conversation', seq: 2, conversation: { ...conversation, id: 'C2' } },
      { kind: 'conversation-removed', seq: 3, id: 'C2' },
    );
    expect(state.workspace?.conversations.map(({ id, unread }) => [id, unread])).toEqual([['C1', 3]]);
  });
});
