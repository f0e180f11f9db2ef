import type { Conversation } from '../state/conversation.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { hearsIn, type PublishEvent } from './event-publisher.ts';

/**
 * Somebody closes a channel off, or opens it again; what was said stays to be read. The app hears of it where it is a member
 * (docs.slack.dev/reference/events/channel_archive, group_archive and their opposites).
 */
export function archiveConversation(
  { state, publish }: { readonly state: WorkspaceState; readonly publish: PublishEvent },
  conversation: Conversation,
  userId: string,
  isArchived: boolean,
): void {
  const verb = isArchived ? 'archive' : 'unarchive';
  state.messages.add({
    channel: conversation.id,
    user: userId,
    subtype: `channel_${verb}`,
    text: `<@${userId}> ${verb}d #${conversation.name}`,
  });
  state.people.putConversation({ ...conversation, isArchived });
  if (!hearsIn(state, conversation)) return;
  const type = `${conversation.isPrivate ? 'group' : 'channel'}_${verb}`;
  publish({ type, channel: conversation.id, user: userId, is_moved: 0, event_ts: state.nextTs() });
}
