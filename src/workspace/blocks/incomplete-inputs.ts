import type { KnownBlock } from '@slack/types';
import type { StateValues } from '../page-acts.ts';
import { isJsonObject, type JsonObject } from '../state/json.ts';
import { heldField } from './collect-state.ts';

/**
 * What Slack's client refuses to submit before any app sees it: required inputs left empty and texts outside their
 * lengths. Sentences by `block_id`.
 */
export function incompleteInputs(blocks: readonly KnownBlock[], values: StateValues): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input' || !isJsonObject(block.element)) continue;
    const blockId = block.block_id ?? '';
    const state = values[blockId]?.[String(block.element.action_id)];
    const held: unknown = state === undefined ? undefined : Reflect.get(state, heldField(state.type));
    const error = isEmpty(held) ? emptyError(block.optional === true) : lengthError(block.element, held);
    if (error !== undefined) errors[blockId] = error;
  }
  return errors;
}

function isEmpty(held: unknown): boolean {
  return held === undefined || held === null || held === '' || (Array.isArray(held) && held.length === 0);
}

function emptyError(optional: boolean): string | undefined {
  return optional ? undefined : 'Please complete this required field.';
}

function lengthError(element: JsonObject, held: unknown): string | undefined {
  if (typeof held !== 'string') return undefined;
  const length = [...held].length;
  if (typeof element.min_length === 'number' && length < element.min_length) {
    return `Must be at least ${element.min_length} characters.`;
  }
  if (typeof element.max_length === 'number' && length > element.max_length) {
    return `Must be at most ${element.max_length} characters.`;
  }
  return undefined;
}
