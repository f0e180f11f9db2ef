import type { Conversation } from '../state/conversation.ts';
import type { JsonObject } from '../state/json.ts';
import type { Member } from '../state/member.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** A slash command as the app receives it (docs.slack.dev/interactivity/implementing-slash-commands). */
export function commandPayload(
  state: WorkspaceState,
  given: {
    readonly command: string;
    readonly text: string;
    readonly member: Member;
    readonly conversation: Conversation;
    readonly triggerId: string;
    readonly responseUrl: string;
  },
): JsonObject {
  return {
    token: 'local-verification-token',
    team_id: state.team.id,
    team_domain: state.team.domain,
    channel_id: given.conversation.id,
    channel_name: conversationLabel(given.conversation),
    user_id: given.member.id,
    user_name: given.member.name,
    command: given.command,
    text: given.text,
    api_app_id: state.app.appId,
    is_enterprise_install: 'false',
    response_url: given.responseUrl,
    trigger_id: given.triggerId,
  };
}

/** The name payloads give a conversation. */
export function conversationLabel(conversation: Conversation): string {
  if (conversation.kind === 'im') return 'directmessage';
  return conversation.isPrivate ? 'privategroup' : conversation.name;
}
