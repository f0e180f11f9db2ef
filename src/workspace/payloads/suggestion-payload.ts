import type { FoundActedOn } from '../acts/find-acted-on.ts';
import type { JsonObject } from '../state/json.ts';
import type { Member } from '../state/member.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { conversationLabel } from './command-payload.ts';
import { interactionFrame } from './interaction-payload.ts';
import { messageJson } from './message-json.ts';
import { viewJson } from './view-json.ts';

/** What an external select asks the app (docs.slack.dev/reference/interaction-payloads/block_suggestion-payload). */
export function suggestionPayload(
  state: WorkspaceState,
  given: {
    readonly member: Member;
    readonly on: FoundActedOn;
    readonly blockId: string;
    readonly actionId: string;
    readonly value: string;
  },
): JsonObject {
  return {
    type: 'block_suggestion',
    ...interactionFrame(state, given.member),
    action_id: given.actionId,
    block_id: given.blockId,
    value: given.value,
    ...placeOf(state, given.on),
  };
}

function placeOf(state: WorkspaceState, on: FoundActedOn): JsonObject {
  if (on.kind === 'view') return { container: { type: 'view', view_id: on.view.id }, view: viewJson(state, on.view) };
  const { message } = on;
  const conversation = state.people.conversation(message.channel);
  const ephemeral = message.ephemeralTo !== null;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: ephemeral,
    },
    channel: { id: message.channel, name: conversation === undefined ? '' : conversationLabel(conversation) },
    message: ephemeral ? undefined : messageJson(state, message, true),
  };
}
