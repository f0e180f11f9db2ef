import type {
  Checkboxes,
  Datepicker,
  DateTimepicker,
  DispatchActionConfig,
  EmailInput,
  FileInput,
  NumberInput,
  PlainTextInput,
  RadioButtons,
  RichTextInput,
  Timepicker,
  URLInput,
} from '@slack/types';
import { blockLimits as limits } from './block-limits.ts';
import { date, time, timeZone, unixTime } from './date-rules.ts';
import { inOrder, numberBounds, numberText } from './number-rules.ts';
import { fieldsOf, needed, object, typed } from './object-rule.ts';
import { beginsWithin, choiceOption } from './option-rules.ts';
import { richText } from './rich-text-rules.ts';
import { flagRule, list, oneOf, text, unbounded, wholeNumber } from './rule.ts';
import { confirm, id, placeholder } from './text-rules.ts';

const dispatch_action_config = object(
  fieldsOf<DispatchActionConfig>({
    // Optional in the types; Slack's validator refuses a configuration without it.
    trigger_actions_on: needed(list(oneOf('on_enter_pressed', 'on_character_entered'), limits.dispatchTriggers)),
  }),
);
const typedInto = { action_id: id, placeholder, focus_on_load: flagRule, dispatch_action_config };
const picked = { action_id: id, confirm, focus_on_load: flagRule };
const words = text(limits.inputMaxLength, 0);

/** What a member fills in: texts, numbers, files, ticks, days and times. */
export const inputElementRules = {
  plain_text_input: typed(
    fieldsOf<PlainTextInput>({
      ...typedInto,
      initial_value: words,
      multiline: flagRule,
      min_length: wholeNumber(0, limits.inputMaxLength),
      max_length: wholeNumber(1, limits.inputMaxLength),
    }),
    inOrder('min_length', 'max_length'),
  ),
  email_text_input: typed(fieldsOf<EmailInput>({ ...typedInto, initial_value: words })),
  url_text_input: typed(fieldsOf<URLInput>({ ...typedInto, initial_value: words })),
  number_input: typed(
    fieldsOf<NumberInput>({
      ...typedInto,
      is_decimal_allowed: needed(flagRule),
      initial_value: numberText,
      min_value: numberText,
      max_value: numberText,
    }),
    numberBounds,
  ),
  rich_text_input: typed(
    fieldsOf<RichTextInput>({
      ...typedInto,
      initial_value: richText,
      min_lines: wholeNumber(1, limits.richTextInputLines),
      max_lines: wholeNumber(1, limits.richTextInputLines),
    }),
    inOrder('min_lines', 'max_lines'),
  ),
  file_input: typed(
    fieldsOf<FileInput>({
      action_id: id,
      filetypes: list(id, unbounded),
      max_files: wholeNumber(1, limits.fileInputFiles),
    }),
  ),
  checkboxes: typed(
    fieldsOf<Checkboxes>({
      ...picked,
      options: needed(list(choiceOption, limits.checkboxesOptions)),
      initial_options: list(choiceOption, limits.checkboxesOptions),
    }),
    beginsWithin,
  ),
  radio_buttons: typed(
    fieldsOf<RadioButtons>({
      ...picked,
      options: needed(list(choiceOption, limits.radioOptions)),
      initial_option: choiceOption,
    }),
    beginsWithin,
  ),
  datepicker: typed(fieldsOf<Datepicker>({ ...picked, placeholder, initial_date: date })),
  datetimepicker: typed(fieldsOf<DateTimepicker>({ ...picked, initial_date_time: unixTime })),
  timepicker: typed(fieldsOf<Timepicker>({ ...picked, placeholder, initial_time: time, timezone: timeZone })),
};
