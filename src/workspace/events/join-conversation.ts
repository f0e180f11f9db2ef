import type { Conversation } from '../state/conversation.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { hearsIn, type PublishEvent } from './event-publisher.ts';

/**
 * Somebody becomes a member of a channel, and the app hears of it where it is a member itself.
 * @param inviterId who added them; left out when they joined by themselves
 */
export function joinConversation(
  { state, publish }: { readonly state: WorkspaceState; readonly publish: PublishEvent },
  conversation: Conversation,
  userId: string,
  inviterId?: string,
): Conversation {
  if (conversation.memberIds.includes(userId)) return conversation;
  const joined = { ...conversation, memberIds: [...conversation.memberIds, userId] };
  state.people.putConversation(joined);
  state.messages.add({
    channel: conversation.id,
    user: userId,
    subtype: 'channel_join',
    text: `<@${userId}> has joined the channel`,
  });
  if (hearsIn(state, joined)) {
    publish({
      type: 'member_joined_channel',
      user: userId,
      channel: conversation.id,
      // Private channels have been C since March 2021 (docs.slack.dev/reference/events/member_joined_channel).
      channel_type: 'C',
      team: state.team.id,
      inviter: inviterId,
      event_ts: state.nextTs(),
    });
  }
  return joined;
}
