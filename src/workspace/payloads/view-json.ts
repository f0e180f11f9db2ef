import type { StateValues } from '../page-acts.ts';
import { asJson, type JsonObject } from '../state/json.ts';
import type { View } from '../state/view.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { valuesJson } from './values-json.ts';

/** What Slack puts where an app gave no title, as for the Home tab, which has none. */
const noTitle = { type: 'plain_text', text: 'View Title', emoji: true } as const;

/** A view as payloads and `views.*` answers write it (docs.slack.dev/reference/views). */
export function viewJson(state: WorkspaceState, view: View, values: StateValues = {}): JsonObject {
  return {
    id: view.id,
    team_id: state.team.id,
    type: view.type,
    blocks: asJson(view.blocks),
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    state: { values: valuesJson(state, view.ownerId, values) },
    hash: view.hash,
    title: asJson(view.title ?? noTitle),
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    close: asJson(view.close),
    submit: asJson(view.submit),
    previous_view_id: view.previousViewId,
    root_view_id: view.rootViewId,
    app_id: state.app.appId,
    external_id: view.externalId,
    app_installed_team_id: state.team.id,
    bot_id: state.app.botId,
  };
}
