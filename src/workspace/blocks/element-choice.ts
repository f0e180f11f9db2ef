import type { RichTextBlock } from '@slack/types';
import { escapeText } from '../encode-text.ts';
import type { ElementState, PageOption } from '../page-acts.ts';
import { richTextOf } from '../payloads/rich-text-of.ts';
import { isJsonObject, type Json, type JsonObject } from '../state/json.ts';
import { heldField } from './collect-state.ts';

/**
 * What somebody fills in, in plain values: text, an option's value or its words, an id, a date, several of them. An external
 * select, whose options only the app knows, takes the option itself.
 */
export type PlainChoice = string | number | PageOption | readonly (string | PageOption)[] | null;

/**
 * The state of an element after a plain choice.
 * @throws Error when a select has no such option
 */
export function elementChoice(element: JsonObject, choice: PlainChoice): ElementState {
  const type = String(element.type);
  const held = type === 'overflow' ? 'selected_option' : heldField(type);
  if (type === 'feedback_buttons') return { type, value: feedbackValue(element, choice) };
  if (held === 'selected_option') return { type, selected_option: choice === null ? null : optionOf(element, choice) };
  if (held === 'selected_options')
    return { type, selected_options: listOf(choice).map((one) => optionOf(element, one)) };
  if (held === 'selected_date_time') return { type, selected_date_time: choice === null ? null : Number(choice) };
  if (held === 'rich_text_value') return { type, rich_text_value: richTextValue(choice) };
  if (held === 'files') return { type, files: listOf(choice).map(String) };
  const plain = Array.isArray(choice) ? choice.map(String) : choice === null ? null : String(choice);
  return { type, [held]: plain };
}

/** Words typed without any style. */
function richTextValue(choice: PlainChoice): RichTextBlock | null {
  return choice === null || choice === '' ? null : richTextOf(escapeText(String(choice)));
}

function listOf(choice: PlainChoice): readonly PlainChoice[] {
  if (choice === null) return [];
  return Array.isArray(choice) ? choice : [choice];
}

type Option = NonNullable<ElementState['selected_option']>;

function optionOf(element: JsonObject, wanted: PlainChoice): Option {
  if (typeof wanted === 'object' && wanted !== null && 'text' in wanted) return wanted;
  const options = optionsOf(element);
  const found =
    options.find((option) => option.value === wanted) ?? options.find((option) => wordsOf(option) === wanted);
  if (found !== undefined) return found as Option;
  const offered = options.map((option) => `"${String(option.value)}"`).join(', ');
  throw new Error(
    `Cannot choose "${String(wanted)}" in "${String(element.action_id)}": it offers ${offered || 'nothing'}`,
  );
}

function optionsOf(element: JsonObject): readonly JsonObject[] {
  const groups = objects(element.option_groups).flatMap((group) => objects(group.options));
  return [...objects(element.options), ...groups];
}

function feedbackValue(element: JsonObject, wanted: PlainChoice): string {
  const buttons = [element.positive_button, element.negative_button].filter(isJsonObject);
  const found = buttons.find((button) => button.value === wanted || wordsOf(button) === wanted);
  if (found === undefined) throw new Error(`Cannot press "${String(wanted)}": the feedback buttons do not offer it`);
  return String(found.value);
}

/** The words on a button or an option. */
export function wordsOf(thing: JsonObject): string {
  return isJsonObject(thing.text) ? String(thing.text.text) : '';
}

function objects(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
