import { isJsonObject, type JsonObject } from '../state/json.ts';
import { blockLimits as limits } from './block-limits.ts';
import { richText } from './rich-text-rules.ts';
import { type Fields, flagRule, list, matching, needed, object, oneOf, type Rule, text, wholeNumber } from './rule.ts';
import {
  anyText,
  colorScheme,
  confirm,
  id,
  imageFields,
  imageSource,
  option,
  optionGroup,
  plainText,
  url,
} from './text-rules.ts';

const type: Rule = () => undefined;
const anything: Rule = () => undefined;
const named: Fields = { type, action_id: id };
const placeholder = plainText(limits.placeholder);
const focus = { focus_on_load: flagRule };
const dispatch = {
  dispatch_action_config: object({
    trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { most: 2 }),
  }),
};
const ids = list(id, { most: 1_000, least: 0 });
const many = { max_selected_items: wholeNumber(1, 1_000) };
const select: Fields = { ...named, placeholder, confirm, ...focus };
const typed: Fields = { ...named, placeholder, ...focus, ...dispatch };
const filter = object({
  include: list(oneOf('im', 'mpim', 'private', 'public'), { most: 4 }),
  exclude_external_shared_channels: flagRule,
  exclude_bot_users: flagRule,
});
const menuOption = option(plainText);
const choiceOption = option(anyText);

/** A menu lists options or groups of them; what it begins with is one of its options. */
const menuChoices: Rule = (value, pointer, report) => {
  if (!isJsonObject(value)) return;
  if ((value.options === undefined) === (value.option_groups === undefined)) {
    report(pointer, 'must have exactly one of: options, option_groups');
  }
  beginsWithin(value, pointer, report);
};

const beginsWithin: Rule = (value, pointer, report) => {
  if (!isJsonObject(value)) return;
  const groups = objects(value.option_groups).flatMap((group) => objects(group.options));
  const offered = new Set([...objects(value.options), ...groups].map((one) => one.value));
  const begin = [...objects(value.initial_options), ...objects([value.initial_option])];
  if (begin.some((one) => !offered.has(one.value))) report(pointer, 'initial option must be one of the options');
};

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

const menu: Fields = {
  ...select,
  options: list(menuOption, limits.selectOptions),
  option_groups: list(optionGroup, limits.optionGroups),
};
const feedbackButton = object({
  text: needed(plainText(limits.buttonText)),
  value: needed(text(limits.buttonValue, 0)),
  accessibility_label: text(limits.accessibilityLabel),
});

/** Every block element, by its type (docs.slack.dev/reference/block-kit/block-elements). */
export const elementRules: Readonly<Record<string, Rule>> = {
  button: object({
    ...named,
    text: needed(plainText(limits.buttonText)),
    value: text(limits.buttonValue, 0),
    url,
    style: colorScheme,
    confirm,
    accessibility_label: text(limits.accessibilityLabel),
  }),
  channels_select: object({ ...select, initial_channel: id, response_url_enabled: flagRule }),
  checkboxes: object(
    {
      ...named,
      confirm,
      ...focus,
      options: needed(list(choiceOption, limits.checkboxesOptions)),
      initial_options: list(choiceOption, limits.checkboxesOptions),
    },
    beginsWithin,
  ),
  conversations_select: object({
    ...select,
    initial_conversation: id,
    default_to_current_conversation: flagRule,
    response_url_enabled: flagRule,
    filter,
  }),
  datepicker: object({ ...select, initial_date: matching(/^\d{4}-\d{2}-\d{2}$/u, 'a date in the format YYYY-MM-DD') }),
  datetimepicker: object({ ...named, confirm, ...focus, initial_date_time: wholeNumber(1_000_000_000, 9_999_999_999) }),
  email_text_input: object({ ...typed, initial_value: text(limits.inputMaxLength, 0) }),
  external_select: object({ ...select, initial_option: menuOption, min_query_length: wholeNumber(0, 3_000) }),
  feedback_buttons: object({
    ...named,
    positive_button: needed(feedbackButton),
    negative_button: needed(feedbackButton),
  }),
  file_input: object({
    ...named,
    filetypes: list(id, { most: 100 }),
    max_files: wholeNumber(1, limits.fileInputFiles.most),
  }),
  icon_button: object({
    ...named,
    icon: needed(text(limits.id)),
    text: needed(plainText(limits.buttonText)),
    value: text(limits.buttonValue, 0),
    confirm,
    accessibility_label: text(limits.accessibilityLabel),
    visible_to_user_ids: ids,
  }),
  image: object({ type, ...imageFields }, imageSource),
  multi_channels_select: object({ ...select, ...many, initial_channels: ids }),
  multi_conversations_select: object({
    ...select,
    ...many,
    initial_conversations: ids,
    default_to_current_conversation: flagRule,
    filter,
  }),
  multi_external_select: object({
    ...select,
    ...many,
    initial_options: list(menuOption, limits.selectOptions),
    min_query_length: wholeNumber(0, 3_000),
  }),
  multi_static_select: object(
    { ...menu, ...many, initial_options: list(menuOption, limits.selectOptions) },
    menuChoices,
  ),
  multi_users_select: object({ ...select, ...many, initial_users: ids }),
  number_input: object({
    ...typed,
    is_decimal_allowed: needed(flagRule),
    initial_value: text(limits.id),
    min_value: text(limits.id),
    max_value: text(limits.id),
  }),
  overflow: object({ ...named, confirm, options: needed(list(option(plainText, true), limits.overflowOptions)) }),
  plain_text_input: object({
    ...typed,
    initial_value: text(limits.inputMaxLength, 0),
    multiline: flagRule,
    min_length: wholeNumber(0, limits.inputMaxLength.most),
    max_length: wholeNumber(1, limits.inputMaxLength.most),
  }),
  radio_buttons: object(
    {
      ...named,
      confirm,
      ...focus,
      options: needed(list(choiceOption, limits.radioOptions)),
      initial_option: choiceOption,
    },
    beginsWithin,
  ),
  rich_text_input: object({
    ...typed,
    initial_value: richText,
    min_lines: wholeNumber(1, limits.richTextInputLines.most),
    max_lines: wholeNumber(1, limits.richTextInputLines.most),
  }),
  static_select: object({ ...menu, initial_option: menuOption }, menuChoices),
  timepicker: object({
    ...select,
    initial_time: matching(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'a time in the format HH:mm'),
    timezone: id,
  }),
  url_text_input: object({ ...typed, initial_value: text(limits.inputMaxLength, 0) }),
  users_select: object({ ...select, initial_user: id }),
  workflow_button: object({
    ...named,
    text: needed(plainText(limits.buttonText)),
    workflow: needed(anything),
    style: colorScheme,
    confirm,
    accessibility_label: text(limits.accessibilityLabel),
  }),
};
