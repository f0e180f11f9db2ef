import type { Conversation } from '../state/conversation.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { hearsIn, type PublishEvent } from './event-publisher.ts';

/** Somebody leaves a channel, and the app hears of it where it is a member (docs.slack.dev/reference/events/member_left_channel). */
export function leaveConversation(
  { state, publish }: { readonly state: WorkspaceState; readonly publish: PublishEvent },
  conversation: Conversation,
  userId: string,
): void {
  const remaining = { ...conversation, memberIds: conversation.memberIds.filter((id) => id !== userId) };
  state.messages.add({
    channel: conversation.id,
    user: userId,
    subtype: 'channel_leave',
    text: `<@${userId}> has left the channel`,
  });
  state.people.putConversation(remaining);
  if (!hearsIn(state, remaining)) return;
  publish({
    type: 'member_left_channel',
    user: userId,
    channel: conversation.id,
    // Private channels have been C since March 2021 (docs.slack.dev/reference/events/member_joined_channel).
    channel_type: 'C',
    team: state.team.id,
    event_ts: state.nextTs(),
  });
}
