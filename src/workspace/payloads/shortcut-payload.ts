import type { JsonObject } from '../state/json.ts';
import type { Member } from '../state/member.ts';
import type { Message } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { conversationLabel } from './command-payload.ts';
import { interactionFrame } from './interaction-payload.ts';
import { messageJson } from './message-json.ts';

/** A global shortcut (docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload). */
export function shortcutPayload(
  state: WorkspaceState,
  given: { readonly member: Member; readonly callbackId: string; readonly triggerId: string },
): JsonObject {
  return {
    type: 'shortcut',
    ...interactionFrame(state, given.member),
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
    ...interactionFrame(state, given.member),
    action_ts: state.nextTs(),
    callback_id: given.callbackId,
    trigger_id: given.triggerId,
    message_ts: message.ts,
    channel: { id: message.channel, name: conversation === undefined ? '' : conversationLabel(conversation) },
    message: messageJson(state, message, true),
    response_url: given.responseUrl,
  };
}
