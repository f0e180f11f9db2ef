import type { SlackElement } from './element-rules.ts';

/** Elements that hold something a member chose or typed; they appear in `state.values`. */
const stateful: ReadonlySet<string> = new Set<SlackElement['type']>([
  'channels_select',
  'checkboxes',
  'conversations_select',
  'datepicker',
  'datetimepicker',
  'email_text_input',
  'external_select',
  'file_input',
  'multi_channels_select',
  'multi_conversations_select',
  'multi_external_select',
  'multi_static_select',
  'multi_users_select',
  'number_input',
  'plain_text_input',
  'radio_buttons',
  'rich_text_input',
  'static_select',
  'timepicker',
  'url_text_input',
  'users_select',
]);

const pressed: ReadonlySet<string> = new Set<SlackElement['type']>([
  'button',
  'feedback_buttons',
  'icon_button',
  'overflow',
  'workflow_button',
]);

export function isStateful(type: unknown): boolean {
  return typeof type === 'string' && stateful.has(type);
}

/** Whether an element has an `action_id`. */
export function isInteractive(type: unknown): boolean {
  return isStateful(type) || (typeof type === 'string' && pressed.has(type));
}
