import type { JsonObject } from '../state/json.ts';
import type { Member } from '../state/member.ts';
import type { Message } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { conversationLabel } from './command-payload.ts';
import { interactionFrame } from './interaction-payload.ts';
import { messageJson } from './message-json.ts';

/** Shortcuts do not name the app (docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload). */
function shortcutFrame(state: WorkspaceState, member: Member): JsonObject {
  const { api_app_id: _, ...frame } = interactionFrame(state, member);
  return frame;
}

/** A global shortcut. */
export function shortcutPayload(
  state: WorkspaceState,
  given: { readonly member: Member; readonly callbackId: string; readonly triggerId: string },
): JsonObject {
  return {
    type: 'shortcut',
    ...shortcutFrame(state, given.member),
    // Here alone the user has no `name` beside the `username`.
    user: { id: given.member.id, username: given.member.name, team_id: state.team.id },
    action_ts: state.nextTs(),
    callback_id: given.callbackId,
    trigger_id: given.triggerId,
  };
}

/** A shortcut on a message; its type keeps the name from before shortcuts were called so. */
export function messageShortcutPayload(
  state: WorkspaceState,
  given: {
    readonly member: Member;
    readonly callbackId: string;
    readonly triggerId: string;
    readonly message: Message;
    readonly responseUrl: string;
  },
): JsonObject {
  const { message } = given;
  const conversation = state.people.conversation(message.channel);
  return {
    type: 'message_action',
    ...shortcutFrame(state, given.member),
    action_ts: state.nextTs(),
    callback_id: given.callbackId,
    trigger_id: given.triggerId,
    message_ts: message.ts,
    channel: { id: message.channel, name: conversation === undefined ? '' : conversationLabel(conversation) },
    message: messageJson(state, message, true),
    response_url: given.responseUrl,
  };
}
