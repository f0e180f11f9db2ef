import type { Surface } from '../../../src/workspace/blocks/block-surfaces.ts';
import type { SlackElement } from '../../../src/workspace/blocks/element-rules.ts';

/** Blocks that elements stand in. */
export type Host = 'actions' | 'context' | 'context_actions' | 'input' | 'section';

type Places = { readonly hosts: readonly Host[]; readonly surfaces: readonly Surface[] };

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];
const chosen: Places = { hosts: ['actions', 'input', 'section'], surfaces: everywhere };
const pressed: Places = { hosts: ['actions', 'section'], surfaces: everywhere };
const written: Places = { hosts: ['input'], surfaces: ['modal'] };
const quiet: Places = { hosts: ['context_actions'], surfaces: ['message'] };

/** Where the pages of docs.slack.dev/reference/block-kit/block-elements let each element stand, written down a second time. */
export const elementPlaces: Readonly<Record<SlackElement['type'], Places>> = {
  button: pressed,
  channels_select: chosen,
  checkboxes: chosen,
  conversations_select: chosen,
  datepicker: chosen,
  datetimepicker: { hosts: ['actions', 'input'], surfaces: ['message', 'modal'] },
  email_text_input: written,
  external_select: chosen,
  feedback_buttons: quiet,
  file_input: written,
  icon_button: quiet,
  image: { hosts: ['context', 'section'], surfaces: everywhere },
  multi_channels_select: chosen,
  multi_conversations_select: chosen,
  multi_external_select: chosen,
  multi_static_select: chosen,
  multi_users_select: chosen,
  number_input: written,
  overflow: pressed,
  plain_text_input: { hosts: ['input'], surfaces: everywhere },
  radio_buttons: chosen,
  rich_text_input: { hosts: ['actions', 'input'], surfaces: ['modal', 'home'] },
  static_select: chosen,
  timepicker: chosen,
  url_text_input: written,
  users_select: chosen,
  workflow_button: { hosts: ['actions', 'section'], surfaces: ['message'] },
};
