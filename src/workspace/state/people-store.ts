import type { ChangeFeed } from './change-feed.ts';
import type { Conversation } from './conversation.ts';
import type { Member } from './member.ts';

/** Members and conversations a workspace holds at most. */
const limit = 10_000;

/** Who is in the workspace, and where they talk. */
export type PeopleStore = {
  readonly members: () => readonly Member[];
  readonly member: (id: string) => Member | undefined;
  readonly putMember: (member: Member) => void;
  readonly conversations: () => readonly Conversation[];
  readonly conversation: (id: string) => Conversation | undefined;
  readonly channelNamed: (name: string) => Conversation | undefined;
  readonly putConversation: (conversation: Conversation) => void;
  /** The direct message between a member and the app; made when there is none yet. */
  readonly directMessage: (memberId: string) => Conversation;
};

export function createPeopleStore(deps: {
  readonly feed: ChangeFeed;
  readonly clock: () => number;
  readonly botUserId: string;
}): PeopleStore {
  const members = new Map<string, Member>();
  const conversations = new Map<string, Conversation>();

  function putConversation(conversation: Conversation): void {
    if (!conversations.has(conversation.id) && conversations.size >= limit) {
      throw new Error(`Cannot add conversation "${conversation.id}": the workspace holds ${limit} already`);
    }
    conversations.set(conversation.id, conversation);
    deps.feed.emit({ kind: 'conversation', id: conversation.id });
  }

  return {
    members: () => [...members.values()],
    member: (id) => members.get(id),
    putMember: (member) => {
      if (!members.has(member.id) && members.size >= limit) {
        throw new Error(`Cannot add member "${member.id}": the workspace holds ${limit} already`);
      }
      members.set(member.id, member);
      deps.feed.emit({ kind: 'member', id: member.id });
    },
    conversations: () => [...conversations.values()],
    conversation: (id) => conversations.get(id),
    channelNamed: (name) => [...conversations.values()].find((one) => one.kind === 'channel' && one.name === name),
    putConversation,
    directMessage: (memberId) => {
      const existing = [...conversations.values()].find((one) => one.kind === 'im' && one.memberIds.includes(memberId));
      if (existing !== undefined) return existing;
      const made: Conversation = {
        // The same after a restart, so that an app which remembers the conversation finds it again.
        id: `D${memberId.slice(1)}`,
        kind: 'im',
        name: '',
        isPrivate: true,
        topic: '',
        purpose: '',
        memberIds: [memberId, deps.botUserId],
        creator: memberId,
        created: Math.trunc(deps.clock() / 1000),
      };
      putConversation(made);
      return made;
    },
  };
}
