import type { ElementState, StateValues } from '../page-acts.ts';
import { asJson, type Json } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { fileJson } from './file-json.ts';

/**
 * `state.values` of a view as the app reads them: a file input holds whole files, not their ids
 * (docs.slack.dev/reference/block-kit/block-elements/file-input-element). Nobody's but the member's own files go along.
 */
export function valuesJson(state: WorkspaceState, memberId: string, values: StateValues): Json {
  const filesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const file = state.files.find(id);
      return file?.user === memberId ? [fileJson(state, file)] : [];
    });
  const held = (one: ElementState) => (one.files === undefined ? one : { ...one, files: filesOf(one.files) });
  const blocks = Object.entries(values).map(([blockId, block]) => {
    const elements = Object.entries(block).map(([actionId, one]) => [actionId, held(one)] as const);
    return [blockId, Object.fromEntries(elements)] as const;
  });
  return asJson(Object.fromEntries(blocks));
}
