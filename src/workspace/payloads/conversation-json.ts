import { type Conversation, channelTypeOf } from '../state/conversation.ts';
import type { JsonObject } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** A conversation as `conversations.*` write it (docs.slack.dev/reference/objects/conversation-object). */
export function conversationJson(state: WorkspaceState, conversation: Conversation): JsonObject {
  const type = channelTypeOf(conversation);
  const isMember = conversation.memberIds.includes(state.app.botUserId);
  const common: JsonObject = {
    id: conversation.id,
    created: conversation.created,
    is_archived: conversation.isArchived === true,
    is_im: type === 'im',
    is_org_shared: false,
    context_team_id: state.team.id,
    updated: conversation.created * 1000,
  };
  if (type === 'im') {
    const user = conversation.memberIds.find((id) => id !== state.app.botUserId);
    return { ...common, user, is_user_deleted: false, priority: 0 };
  }
  const words = (value: string): JsonObject => ({
    value,
    creator: conversation.creator,
    last_set: conversation.created,
  });
  return {
    ...common,
    is_channel: type === 'channel',
    is_group: type === 'group',
    is_mpim: false,
    is_private: conversation.isPrivate,
    name: conversation.name,
    name_normalized: conversation.name,
    is_general: false,
    unlinked: 0,
    is_shared: false,
    is_ext_shared: false,
    pending_shared: [],
    is_pending_ext_shared: false,
    is_member: isMember,
    creator: conversation.creator,
    topic: words(conversation.topic),
    purpose: words(conversation.purpose),
    previous_names: [],
  };
}
