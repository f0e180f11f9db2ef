import type { KnownBlock } from '@slack/types';
import type { ElementState, StateValues } from '../page-acts.ts';
import type { JsonObject } from '../state/json.ts';
import { isStateful } from './element-types.ts';
import { findElements } from './find-elements.ts';

/** Where each kind of element keeps what it holds, and under which name it begins; files begin with none. */
const fields: Readonly<Record<string, readonly [held: string, initial?: string]>> = {
  channels_select: ['selected_channel', 'initial_channel'],
  checkboxes: ['selected_options', 'initial_options'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  datepicker: ['selected_date', 'initial_date'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
  external_select: ['selected_option', 'initial_option'],
  file_input: ['files'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  multi_external_select: ['selected_options', 'initial_options'],
  multi_static_select: ['selected_options', 'initial_options'],
  multi_users_select: ['selected_users', 'initial_users'],
  radio_buttons: ['selected_option', 'initial_option'],
  rich_text_input: ['rich_text_value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  timepicker: ['selected_time', 'initial_time'],
  users_select: ['selected_user', 'initial_user'],
};

/** The field of an element's state in which it holds its value; `value` for everything one types into. */
export function heldField(type: string): string {
  return fields[type]?.[0] ?? 'value';
}

/**
 * Slack's `state.values` for these blocks: what the member gave, else what the element began with. What was given for
 * elements that do not exist is dropped.
 */
export function collectState(blocks: readonly KnownBlock[], given: StateValues): StateValues {
  const values: Record<string, Record<string, ElementState>> = {};
  for (const { blockId, actionId, element } of findElements(blocks)) {
    if (!isStateful(element.type)) continue;
    const held = given[blockId]?.[actionId] ?? initialState(element);
    const block = values[blockId] ?? {};
    block[actionId] = { ...held, type: String(element.type) };
    values[blockId] = block;
  }
  return values;
}

/** What an untouched element holds: lists are empty, everything else is null. */
function initialState(element: JsonObject): ElementState {
  const type = String(element.type);
  const [held, initial] = fields[type] ?? ['value', 'initial_value'];
  const many = type.startsWith('multi_') || type === 'checkboxes' || type === 'file_input';
  const begun = initial === undefined ? undefined : element[initial];
  return { type, [held]: begun ?? (many ? [] : null) };
}
