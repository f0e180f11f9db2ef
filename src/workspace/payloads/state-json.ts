import type { ElementState, StateValues } from '../page-protocol.ts';
import { asJson, type Json, type JsonObject } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { fileJson } from './file-json.ts';

/**
 * What a member gave, as Slack's `state` writes it: a file input holds whole files
 * (docs.slack.dev/reference/block-kit/block-elements/file-input-element). Files of others are left out.
 */
export function stateJson(state: WorkspaceState, memberId: string, values: StateValues): JsonObject {
  const blocks = Object.entries(values).map(([blockId, elements]) => {
    const written = Object.entries(elements).map(([actionId, held]) => [actionId, elementJson(state, memberId, held)]);
    return [blockId, Object.fromEntries(written)];
  });
  return { values: Object.fromEntries(blocks) };
}

function elementJson(state: WorkspaceState, memberId: string, held: ElementState): Json {
  if (held.type !== 'file_input') return asJson(held);
  // It comes from a page and may be anything.
  const ids: readonly unknown[] = Array.isArray(held.files) ? held.files : [];
  const files = ids.flatMap((id) => state.files.find(String(id)) ?? []);
  return { type: held.type, files: files.filter(({ user }) => user === memberId).map((file) => fileJson(state, file)) };
}
