import { encodeText } from '../encode-text.ts';
import type { Conversation } from '../state/conversation.ts';
import type { Member } from '../state/member.ts';
import type { Message } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** A member writes plain words into a conversation or a thread. */
export function typeText(
  state: WorkspaceState,
  given: {
    readonly member: Member;
    readonly conversation: Conversation;
    readonly text: string;
    readonly threadTs: string | null;
  },
): Message {
  const message = state.messages.add({
    channel: given.conversation.id,
    user: given.member.id,
    threadTs: given.threadTs,
    text: encodeText(given.text, directoryOf(state)),
  });
  if (message.threadTs === null) state.threads.markRead(given.member.id, given.conversation.id, message.ts);
  return message;
}

/** Whom and what typed words can name here. */
export function directoryOf(state: WorkspaceState) {
  return {
    members: state.people.members(),
    channels: state.people.conversations().filter((one) => one.kind === 'channel'),
  };
}
