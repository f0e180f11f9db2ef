import fc from 'fast-check';
import type { SlackElement } from '../../../src/workspace/blocks/element-rules.ts';
import {
  address,
  anyText,
  confirm,
  flag,
  id,
  image,
  of,
  part,
  plain,
  richText,
  some,
  style,
  words,
} from './arbitrary-parts.ts';

const named = { action_id: id };
const placeholder = plain;
const picked = { ...named, confirm, focus_on_load: of(false) };
const menu = { ...picked, placeholder };
const typedInto = {
  ...named,
  placeholder,
  focus_on_load: of(false),
  dispatch_action_config: part({
    trigger_actions_on: some(fc.constantFrom('on_enter_pressed', 'on_character_entered'), 2),
  }),
};

const menuOption = part({ text: plain, value: words(12, 0) }, { description: plain });
const choiceOption = part({ text: anyText, value: words(12, 0) }, { description: anyText });
const group = part({ label: plain, options: some(menuOption) });

/** An element that begins with some of its own options. */
const begun = (element: fc.Arbitrary<Record<string, unknown>>, several: boolean) =>
  fc.tuple(element, flag).map(([one, begins]) => {
    if (!begins) return one;
    const groups = (one.option_groups ?? []) as { options: unknown[] }[];
    const [first] = [...((one.options ?? []) as unknown[]), ...groups.flatMap(({ options }) => options)];
    return several ? { ...one, initial_options: [first] } : { ...one, initial_option: first };
  });
const offering = (type: string, more: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.oneof(
    part({ type: of(type), options: some(menuOption) }, more),
    part({ type: of(type), option_groups: some(group) }, more),
  );
const selecting = (type: string, initial: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  part({ type: of(type) }, { ...menu, ...initial });
const several = { max_selected_items: fc.integer({ min: 3, max: 500 }) };
const filter = fc.oneof(
  part({ include: some(fc.constantFrom('im', 'mpim', 'private', 'public'), 4) }, { exclude_bot_users: flag }),
  part({ exclude_external_shared_channels: flag }),
);
const query = { min_query_length: fc.nat(10) };

const ordered = (least: string, most: string, numbers: fc.Arbitrary<number>) =>
  fc.tuple(numbers, numbers).map(([a, b]) => ({ [least]: Math.min(a, b), [most]: Math.max(a, b) }));
const decimals = fc
  .uniqueArray(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 3, maxLength: 3 })
  .map((three) => {
    const [min_value, initial_value, max_value] = three.sort((a, b) => a - b).map((one) => (one / 4).toFixed(2));
    return { is_decimal_allowed: true, min_value, initial_value, max_value };
  });
const wholes = fc
  .integer()
  .map((one) => ({ is_decimal_allowed: false, min_value: String(one), max_value: String(one) }));
const both = (one: fc.Arbitrary<object>, other: fc.Arbitrary<object>) =>
  fc.tuple(one, other).map(([a, b]) => ({ ...a, ...b }));

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const feedback = part({ text: plain, value: words(12, 0) }, { accessibility_label: words() });

/** Every element, right by construction, with and without what it may have. */
export const arbitraryElements: Readonly<Record<SlackElement['type'], fc.Arbitrary<object>>> = {
  button: part(
    { type: of('button'), text: plain },
    { ...named, value: words(12, 0), url: address, style, confirm, accessibility_label: words() },
  ),
  feedback_buttons: part({ type: of('feedback_buttons'), positive_button: feedback, negative_button: feedback }, named),
  icon_button: part(
    { type: of('icon_button'), icon: of('trash'), text: plain },
    { ...named, value: words(), confirm, accessibility_label: words(), visible_to_user_ids: some(id, 3, 0) },
  ),
  overflow: part(
    {
      type: of('overflow'),
      options: some(part({ text: plain, value: words() }, { description: plain, url: address }), 5),
    },
    { ...named, confirm },
  ),
  workflow_button: part(
    {
      type: of('workflow_button'),
      ...named,
      text: plain,
      workflow: part({
        trigger: part(
          { url: address },
          { customizable_input_parameters: some(part({ name: words(), value: words(12, 0) })) },
        ),
      }),
    },
    { style, confirm, accessibility_label: words() },
  ),
  image,
  static_select: begun(offering('static_select', menu), false),
  multi_static_select: begun(offering('multi_static_select', { ...menu, ...several }), true),
  external_select: selecting('external_select', { ...query, initial_option: menuOption }),
  multi_external_select: selecting('multi_external_select', {
    ...query,
    ...several,
    initial_options: some(menuOption),
  }),
  users_select: selecting('users_select', { initial_user: id }),
  multi_users_select: selecting('multi_users_select', { ...several, initial_users: some(id) }),
  channels_select: selecting('channels_select', { initial_channel: id }),
  multi_channels_select: selecting('multi_channels_select', { ...several, initial_channels: some(id) }),
  conversations_select: selecting('conversations_select', {
    initial_conversation: id,
    default_to_current_conversation: flag,
    filter,
  }),
  multi_conversations_select: selecting('multi_conversations_select', {
    ...several,
    initial_conversations: some(id),
    default_to_current_conversation: flag,
    filter,
  }),
  checkboxes: begun(part({ type: of('checkboxes'), options: some(choiceOption, 10) }, picked), true),
  radio_buttons: begun(part({ type: of('radio_buttons'), options: some(choiceOption, 10) }, picked), false),
  datepicker: part({ type: of('datepicker') }, { ...menu, initial_date: day.map((iso) => iso.slice(0, 10)) }),
  timepicker: part(
    { type: of('timepicker') },
    { ...menu, initial_time: day.map((iso) => iso.slice(11, 16)), timezone: fc.constantFrom('Asia/Seoul', 'UTC') },
  ),
  datetimepicker: part(
    { type: of('datetimepicker') },
    { ...picked, initial_date_time: fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }) },
  ),
  plain_text_input: both(
    part({ type: of('plain_text_input') }, { ...typedInto, initial_value: words(), multiline: flag }),
    ordered('min_length', 'max_length', fc.integer({ min: 1, max: 3_000 })),
  ),
  rich_text_input: both(
    part({ type: of('rich_text_input') }, { ...typedInto, initial_value: richText }),
    ordered('min_lines', 'max_lines', fc.integer({ min: 1, max: 100 })),
  ),
  number_input: both(part({ type: of('number_input') }, typedInto), fc.oneof(decimals, wholes)),
  email_text_input: part({ type: of('email_text_input') }, { ...typedInto, initial_value: words() }),
  url_text_input: part({ type: of('url_text_input') }, { ...typedInto, initial_value: address }),
  file_input: part(
    { type: of('file_input') },
    { ...named, filetypes: some(fc.constantFrom('pdf', 'png')), max_files: fc.integer({ min: 1, max: 10 }) },
  ),
};
