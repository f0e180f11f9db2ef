import type { JsonObject } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** The outer shape of every event (docs.slack.dev/apis/events-api#event-type-structure). */
export function eventEnvelope(state: WorkspaceState, event: JsonObject): JsonObject {
  const { team, app } = state;
  return {
    token: 'local-verification-token',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.appId,
    event,
    type: 'event_callback',
    event_id: state.newId('Ev'),
    event_time: Math.trunc(state.clock() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: app.botUserId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${team.id}-${app.appId}`,
  };
}
