import { archiveConversation } from '../events/archive-conversation.ts';
import { joinConversation } from '../events/join-conversation.ts';
import { react } from '../events/react.ts';
import type { Act, ActResult } from '../page-acts.ts';
import { olderMessages } from '../page-view/page-messages.ts';
import type { Member } from '../state/member.ts';
import type { Message } from '../state/message.ts';
import type { ActDeps } from './act-deps.ts';
import { refuse } from './refusal.ts';
import { stopSession } from './stop-session.ts';
import { typedText } from './type-text.ts';

type OnMessage = 'add-reaction' | 'remove-reaction' | 'edit-message' | 'delete-message';

/** What a member does in a conversation beside writing into it. */
export type ConversationAct = Extract<
  Act,
  {
    kind:
      | 'join-channel'
      | 'unarchive-channel'
      | 'load-older'
      | 'mark-read'
      | 'dismiss-ephemeral'
      | 'stop-session'
      | OnMessage;
  }
>;

export function actInConversation(deps: ActDeps, member: Member, act: ConversationAct): ActResult {
  const { state } = deps;
  const conversation = state.people.conversation(act.channel);
  if (conversation === undefined) return refuse(`There is no conversation "${act.channel}".`);
  if (act.kind === 'join-channel' && conversation.kind === 'channel') {
    joinConversation(deps, conversation, member.id);
    return { kind: 'done' };
  }
  if (!conversation.memberIds.includes(member.id)) return refuse(`${member.displayName} is not in "${act.channel}".`);
  switch (act.kind) {
    case 'load-older':
      return { kind: 'older', ...olderMessages(state, conversation.id, act.before) };
    case 'unarchive-channel':
      if (conversation.isArchived !== true) return refuse(`"${act.channel}" is not archived.`);
      archiveConversation(deps, conversation, member.id, false);
      return { kind: 'done' };
    case 'join-channel':
      return refuse('Nobody joins a direct message.');
    case 'dismiss-ephemeral':
      state.messages.removeEphemeral(member.id, act.ts);
      return { kind: 'done' };
    case 'mark-read':
      state.threads.markRead(member.id, act.channel, act.ts);
      return { kind: 'done' };
    case 'stop-session':
      return stopSession(deps, member, act);
    default: {
      const message = state.messages.find(act.channel, act.ts);
      if (message === undefined) return refuse(`There is no message "${act.ts}" in "${act.channel}".`);
      return actOnMessage(deps, member, message, act);
    }
  }
}

function actOnMessage(
  deps: ActDeps,
  member: Member,
  message: Message,
  act: Extract<Act, { kind: OnMessage }>,
): ActResult {
  const { state } = deps;
  if (act.kind === 'add-reaction' || act.kind === 'remove-reaction') {
    react(deps, act.kind === 'add-reaction' ? 'added' : 'removed', message, act.name, member.id);
    return { kind: 'done' };
  }
  if (message.user !== member.id) return refuse('Only the author can do this.');
  if (act.kind === 'delete-message') {
    state.messages.remove(act.channel, act.ts);
    return { kind: 'done' };
  }
  const text = typedText(state, member, act.text);
  const edited = { user: member.id, ts: state.nextTs() };
  state.messages.change(act.channel, act.ts, 'edited', (old) => ({ ...old, text, edited }));
  return { kind: 'done' };
}
