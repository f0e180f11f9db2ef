import type {
  ActionsBlockElement,
  ContextActionsBlockElement,
  ImageElement,
  InputBlockElement,
  SectionBlockAccessory,
} from '@slack/types';
import { imageFields, imageSource } from './address-rules.ts';
import { inputElementRules } from './input-element-rules.ts';
import { menuElementRules } from './menu-element-rules.ts';
import { byType, typed } from './object-rule.ts';
import { pressElementRules } from './press-element-rules.ts';
import type { Rule } from './rule.ts';

/** Everything that stands in a block. */
export type SlackElement =
  | ActionsBlockElement
  | ContextActionsBlockElement
  | ImageElement
  | InputBlockElement
  | SectionBlockAccessory;

/** Every block element, by its type (docs.slack.dev/reference/block-kit/block-elements). */
export const elementRules = {
  ...pressElementRules,
  ...menuElementRules,
  ...inputElementRules,
  image: typed(imageFields, imageSource),
} satisfies Readonly<Record<SlackElement['type'], Rule>>;

const { button, overflow, workflow_button, image, feedback_buttons, icon_button } = elementRules;
const { checkboxes, radio_buttons, datepicker, datetimepicker, timepicker, rich_text_input } = elementRules;
const { plain_text_input, email_text_input, url_text_input, number_input, file_input } = elementRules;
const chosen = { ...menuElementRules, checkboxes, radio_buttons, datepicker, timepicker };

/** In which block which elements may stand; the types of `@slack/types` say which. */
export const elementsIn = {
  actions: byType<ActionsBlockElement['type']>({
    ...chosen,
    button,
    overflow,
    workflow_button,
    datetimepicker,
    rich_text_input,
  }),
  context_actions: byType<ContextActionsBlockElement['type']>({ feedback_buttons, icon_button }),
  input: byType<InputBlockElement['type']>({
    ...chosen,
    datetimepicker,
    rich_text_input,
    plain_text_input,
    email_text_input,
    url_text_input,
    number_input,
    file_input,
  }),
  section: byType<SectionBlockAccessory['type']>({ ...chosen, button, overflow, workflow_button, image }),
};
