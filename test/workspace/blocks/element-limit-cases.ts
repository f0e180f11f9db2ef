import { block, element, field, type LimitCase } from './limit-case.ts';
import { button, confirm, feedback, marked, option, plain, times, words } from './sample-parts.ts';

const select = (more: object) => ({ type: 'static_select', options: [option()], ...more });
const choices = (type: string) => (size: number) => ({ type, options: times(size, () => option()) });
const textInput = (more: object) => ({ type: 'plain_text_input', ...more });

/** Limits of elements and of the objects in them. */
export const elementLimitCases = {
  buttonText: [element((size) => button({ text: plain(size) }), '/text/text')],
  buttonValue: [
    element((size) => button({ value: words(size) }), '/value', 'button'),
    block(
      (size) => ({ type: 'context_actions', elements: [feedback({ value: words(size) })] }),
      '/elements/0/positive_button/value',
      'feedback',
    ),
  ],
  accessibilityLabel: [
    element((size) => button({ accessibility_label: words(size) }), '/accessibility_label', 'button'),
    block(
      (size) => ({ type: 'context_actions', elements: [feedback({ accessibility_label: words(size) })] }),
      '/elements/0/positive_button/accessibility_label',
      'feedback',
    ),
  ],
  iconButtonUsers: [
    block(
      (size) => ({
        type: 'context_actions',
        elements: [{ type: 'icon_button', icon: 'trash', text: plain(), visible_to_user_ids: times(size, () => 'U1') }],
      }),
      '/elements/0/visible_to_user_ids',
    ),
  ],
  checkboxesOptions: [element(choices('checkboxes'), '/options')],
  overflowOptions: [element(choices('overflow'), '/options')],
  radioOptions: [element(choices('radio_buttons'), '/options')],
  selectOptions: [
    element(choices('static_select'), '/options', 'one'),
    element(choices('multi_static_select'), '/options', 'several'),
    element(
      (size) => ({ type: 'static_select', option_groups: [{ label: plain(), options: times(size, () => option()) }] }),
      '/option_groups/0/options',
      'of a group',
    ),
  ],
  optionGroups: [
    element(
      (size) => ({
        type: 'static_select',
        option_groups: times(size, () => ({ label: plain(), options: [option()] })),
      }),
      '/option_groups',
    ),
  ],
  placeholder: [
    element((size) => select({ placeholder: plain(size) }), '/placeholder/text', 'menu'),
    field((size) => textInput({ placeholder: plain(size) }), '/placeholder/text', 'text input'),
  ],
  inputMaxLength: [
    field((size) => textInput({ max_length: size }), '/max_length', 'max_length'),
    field((size) => textInput({ min_length: size }), '/min_length', 'min_length'),
    field((size) => textInput({ initial_value: words(size) }), '/initial_value', 'initial_value'),
  ],
  richTextInputLines: [
    field((size) => ({ type: 'rich_text_input', min_lines: size }), '/min_lines', 'min_lines'),
    field((size) => ({ type: 'rich_text_input', max_lines: size }), '/max_lines', 'max_lines'),
  ],
  fileInputFiles: [field((size) => ({ type: 'file_input', max_files: size }), '/max_files')],
  confirmTitle: [element((size) => button({ confirm: confirm({ title: plain(size) }) }), '/confirm/title/text')],
  confirmText: [element((size) => button({ confirm: confirm({ text: marked(size) }) }), '/confirm/text/text')],
  confirmButton: [
    element((size) => button({ confirm: confirm({ confirm: plain(size) }) }), '/confirm/confirm/text', 'confirm'),
    element((size) => button({ confirm: confirm({ deny: plain(size) }) }), '/confirm/deny/text', 'deny'),
  ],
  conversationKinds: [
    element(
      (size) => ({ type: 'conversations_select', filter: { include: times(size, () => 'im') } }),
      '/filter/include',
    ),
  ],
  dispatchTriggers: [
    field(
      (size) => textInput({ dispatch_action_config: { trigger_actions_on: times(size, () => 'on_enter_pressed') } }),
      '/dispatch_action_config/trigger_actions_on',
    ),
  ],
  optionText: [element((size) => select({ options: [option({ text: plain(size) })] }), '/options/0/text/text')],
  optionValue: [element((size) => select({ options: [option({ value: words(size) })] }), '/options/0/value')],
  optionDescription: [
    element((size) => select({ options: [option({ description: plain(size) })] }), '/options/0/description/text'),
  ],
  optionGroupLabel: [
    element(
      (size) => ({ type: 'static_select', option_groups: [{ label: plain(size), options: [option()] }] }),
      '/option_groups/0/label/text',
    ),
  ],
} satisfies Readonly<Record<string, readonly LimitCase[]>>;
