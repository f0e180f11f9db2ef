import type { BlockType } from './block-rules.ts';
import type { SlackElement } from './element-rules.ts';

/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home';

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];
const messages: readonly Surface[] = ['message'];
const modals: readonly Surface[] = ['modal'];

/**
 * Where each block may stand (docs.slack.dev/blocks.json). The reference lets cards into modals and tables and charts onto Home
 * as well; others saw Slack draw none there, and where sources differ the narrower stands here.
 */
export const blockSurfaces: Readonly<Record<BlockType, readonly Surface[]>> = {
  actions: everywhere,
  alert: modals,
  card: ['message', 'home'],
  carousel: ['message', 'home'],
  container: ['message', 'home'],
  context: everywhere,
  context_actions: messages,
  data_table: messages,
  data_visualization: messages,
  divider: everywhere,
  file: messages,
  header: everywhere,
  image: everywhere,
  input: everywhere,
  markdown: messages,
  plan: messages,
  rich_text: everywhere,
  section: everywhere,
  table: messages,
  task_card: messages,
  video: everywhere,
};

/**
 * Where elements may stand that are not allowed wherever their block is: the surfaces on each element's own page
 * (docs.slack.dev/reference/block-kit/block-elements), which are narrower than those of the input block.
 */
export const elementSurfaces: Readonly<Partial<Record<SlackElement['type'], readonly Surface[]>>> = {
  datetimepicker: ['message', 'modal'],
  email_text_input: modals,
  file_input: modals,
  number_input: modals,
  rich_text_input: ['modal', 'home'],
  url_text_input: modals,
  workflow_button: messages,
};
