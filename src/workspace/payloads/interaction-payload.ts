import type { StateValues } from '../page-acts.ts';
import { asJson, type JsonObject } from '../state/json.ts';
import type { Member } from '../state/member.ts';
import type { Message } from '../state/message.ts';
import type { View } from '../state/view.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { conversationLabel } from './command-payload.ts';
import { messageJson } from './message-json.ts';
import { viewJson } from './view-json.ts';

/** What every interaction begins with. */
export function interactionFrame(state: WorkspaceState, member: Member): JsonObject {
  return {
    team: { id: state.team.id, domain: state.team.domain },
    user: { id: member.id, username: member.name, name: member.name, team_id: state.team.id },
    api_app_id: state.app.appId,
    token: 'local-verification-token',
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A press in a message (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
export function messageActionPayload(
  state: WorkspaceState,
  given: {
    readonly member: Member;
    readonly message: Message;
    readonly action: JsonObject;
    readonly values: StateValues;
    readonly triggerId: string;
    readonly responseUrl: string;
  },
): JsonObject {
  const { message } = given;
  const ephemeral = message.ephemeralTo !== null;
  const conversation = state.people.conversation(message.channel);
  const name = conversation === undefined ? '' : conversationLabel(conversation);
  return {
    type: 'block_actions',
    ...interactionFrame(state, given.member),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: ephemeral,
      thread_ts: message.threadTs ?? undefined,
    },
    trigger_id: given.triggerId,
    channel: { id: message.channel, name },
    // Slack leaves an ephemeral message out of the payload.
    message: ephemeral ? undefined : messageJson(state, message, true),
    state: { values: asJson(given.values) },
    response_url: given.responseUrl,
    actions: [given.action],
  };
}

/** A press in a modal or on the Home tab. */
export function viewActionPayload(
  state: WorkspaceState,
  given: {
    readonly member: Member;
    readonly view: View;
    readonly action: JsonObject;
    readonly values: StateValues;
    readonly triggerId: string;
  },
): JsonObject {
  return {
    type: 'block_actions',
    ...interactionFrame(state, given.member),
    container: { type: 'view', view_id: given.view.id },
    trigger_id: given.triggerId,
    view: viewJson(state, given.view, given.values),
    actions: [given.action],
  };
}

/** docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_submission */
export function viewSubmissionPayload(
  state: WorkspaceState,
  given: {
    readonly member: Member;
    readonly view: View;
    readonly values: StateValues;
    readonly triggerId: string;
    readonly responseUrls: readonly JsonObject[];
  },
): JsonObject {
  return {
    type: 'view_submission',
    ...interactionFrame(state, given.member),
    trigger_id: given.triggerId,
    view: viewJson(state, given.view, given.values),
    response_urls: given.responseUrls,
  };
}

/** docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_closed */
export function viewClosedPayload(
  state: WorkspaceState,
  given: { readonly member: Member; readonly view: View; readonly cleared: boolean },
): JsonObject {
  return {
    type: 'view_closed',
    ...interactionFrame(state, given.member),
    view: viewJson(state, given.view),
    is_cleared: given.cleared,
  };
}
