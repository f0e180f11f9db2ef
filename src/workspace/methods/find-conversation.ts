import type { Conversation } from '../state/conversation.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** A conversation the app can see: public channels, and private ones and direct messages it is a member of. */
export function findConversation(state: WorkspaceState, id: string): Conversation | undefined {
  const conversation = state.people.conversation(id) ?? state.people.channelNamed(id.replace(/^#/, ''));
  if (conversation === undefined) return undefined;
  return !conversation.isPrivate || isMember(state, conversation) ? conversation : undefined;
}

/** Where `chat.postMessage` writes: a member's id stands for the direct message with them. */
export function findTarget(state: WorkspaceState, id: string): Conversation | undefined {
  const member = state.people.member(id);
  if (member !== undefined && !member.isBot) return state.people.directMessage(member.id);
  return findConversation(state, id);
}

/** Whether the app is a member of the conversation. */
export function isMember(state: WorkspaceState, conversation: Conversation): boolean {
  return conversation.memberIds.includes(state.app.botUserId);
}
