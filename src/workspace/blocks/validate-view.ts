import { isJsonObject } from '../state/json.ts';
import { blockLimits as limits } from './block-limits.ts';
import type { Surface } from './block-surfaces.ts';
import { type Fields, flagRule, list, needed, object, oneOf, type Report, text } from './rule.ts';
import { id, plainText } from './text-rules.ts';
import { checkBlocks } from './validate-blocks.ts';

const common: Fields = {
  blocks: needed(list(() => undefined, { ...limits.blocksInView, least: 0 })),
  callback_id: text(limits.id, 0),
  private_metadata: text(limits.privateMetadata, 0),
  external_id: text(limits.id, 0),
};

/** docs.slack.dev/reference/views */
const viewRules = {
  modal: object({
    type: needed(oneOf('modal')),
    ...common,
    title: needed(plainText(limits.viewTitle)),
    submit: plainText(limits.viewButton),
    close: plainText(limits.viewButton),
    clear_on_close: flagRule,
    notify_on_close: flagRule,
    submit_disabled: flagRule,
  }),
  home: object({
    type: needed(oneOf('home')),
    ...common,
    title: id,
    clear_on_close: flagRule,
    notify_on_close: flagRule,
  }),
};

/** One sentence for each mistake in a view, with Slack's mark and its JSON pointer; empty when there is none. */
export function validateView(given: unknown, type: Exclude<Surface, 'message'>): readonly string[] {
  const messages: string[] = [];
  const report: Report = (pointer, message) => messages.push(`[ERROR] ${message} [json-pointer:${pointer}]`);
  viewRules[type](given, '/view', report);
  if (!isJsonObject(given) || !Array.isArray(given.blocks)) return messages;
  checkBlocks(given.blocks, type, '/view/blocks', report);
  const hasInput = given.blocks.some((block) => isJsonObject(block) && block.type === 'input');
  if (type === 'modal' && hasInput && given.submit === undefined) {
    report('/view', 'missing required field: submit (a view with input blocks needs one)');
  }
  return messages;
}
