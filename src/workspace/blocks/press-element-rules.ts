import type { Button, FeedbackButtons, IconButton, Overflow, WorkflowButton } from '@slack/types';
import { linkUrl, webUrl } from './address-rules.ts';
import { blockLimits as limits } from './block-limits.ts';
import { fieldsOf, needed, object, typed } from './object-rule.ts';
import { overflowOption } from './option-rules.ts';
import { list, oneOf, type Rule, text, unbounded } from './rule.ts';
import { colorScheme, confirm, id, plainText } from './text-rules.ts';

const words = needed(plainText(limits.buttonText));
const value = text(limits.buttonValue, 0);
const accessibility_label = text(limits.accessibilityLabel);
const name = needed(text(unbounded));

const feedbackButton: Rule = object(
  fieldsOf<FeedbackButtons['positive_button']>({ text: words, value: needed(value), accessibility_label }),
);

const trigger = object(
  fieldsOf<WorkflowButton['workflow']['trigger']>({
    url: needed(webUrl),
    customizable_input_parameters: list(
      object(
        fieldsOf<NonNullable<WorkflowButton['workflow']['trigger']['customizable_input_parameters']>[number]>({
          name,
          value: needed(text(unbounded, 0)),
        }),
      ),
      unbounded,
    ),
  }),
);

/** What a member presses. */
export const pressElementRules = {
  button: typed(
    fieldsOf<Button>({
      action_id: id,
      text: words,
      value,
      url: linkUrl,
      style: colorScheme,
      confirm,
      accessibility_label,
    }),
  ),
  feedback_buttons: typed(
    fieldsOf<FeedbackButtons>({
      action_id: id,
      positive_button: needed(feedbackButton),
      negative_button: needed(feedbackButton),
    }),
  ),
  icon_button: typed(
    fieldsOf<IconButton>({
      action_id: id,
      // The reference knows no other icon yet.
      icon: needed(oneOf('trash')),
      text: words,
      value,
      confirm,
      accessibility_label,
      visible_to_user_ids: list(id, { ...limits.iconButtonUsers, least: 0 }),
    }),
  ),
  overflow: typed(
    fieldsOf<Overflow>({ action_id: id, confirm, options: needed(list(overflowOption, limits.overflowOptions)) }),
  ),
  workflow_button: typed(
    fieldsOf<WorkflowButton>({
      // Optional in the types; Slack's validator refuses a button without one.
      action_id: needed(id),
      text: words,
      workflow: needed(object(fieldsOf<WorkflowButton['workflow']>({ trigger: needed(trigger) }))),
      style: colorScheme,
      confirm,
      accessibility_label,
    }),
  ),
};
