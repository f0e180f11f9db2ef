/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home';

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];
const messages: readonly Surface[] = ['message'];

/**
 * Where each block may stand. The reference pages name surfaces for some blocks only; the newer ones are known from
 * messages alone, and alerts from modals alone.
 */
export const blockSurfaces: Readonly<Record<string, readonly Surface[]>> = {
  actions: everywhere,
  alert: ['modal'],
  card: messages,
  carousel: messages,
  container: messages,
  context: everywhere,
  context_actions: messages,
  data_table: messages,
  divider: everywhere,
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
