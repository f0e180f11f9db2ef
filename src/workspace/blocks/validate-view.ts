import type { HomeView, ModalView } from '@slack/types';
import { isJsonObject, type JsonObject } from '../state/json.ts';
import { blockLimits as limits } from './block-limits.ts';
import { checkBlocks } from './check-blocks.ts';
import { collectMistakes, forward, type Mistake, type Report } from './mistake.ts';
import { type Fields, fieldsOf, needed, object } from './object-rule.ts';
import { flagRule, oneOf, text } from './rule.ts';
import { plainText } from './text-rules.ts';
import { placedBlocks, placedElements } from './walk-blocks.ts';

/** Blocks are looked at by `checkBlocks`; a Home tab may have none. */
const blocks = needed(() => undefined);
const common = {
  blocks,
  callback_id: text(limits.id, 0),
  private_metadata: text(limits.privateMetadata, 0),
  external_id: text(limits.id, 0),
};

/** docs.slack.dev/reference/views */
const viewFields: Readonly<Record<'modal' | 'home', Fields>> = {
  modal: {
    ...fieldsOf<ModalView>({
      ...common,
      title: needed(plainText(limits.viewTitle)),
      submit: plainText(limits.viewButton),
      close: plainText(limits.viewButton),
      clear_on_close: flagRule,
      notify_on_close: flagRule,
    }),
    // Of the reference; the types know it for workflow steps only.
    submit_disabled: flagRule,
  },
  home: fieldsOf<HomeView>(common),
};

/** Each mistake in a view of this kind; empty when there is none. `base` is the view's own JSON pointer. */
export function validateView(given: unknown, type: 'modal' | 'home', base: string): readonly Mistake[] {
  return collectMistakes((report) => {
    object({ type: needed(oneOf(type)), ...viewFields[type] })(given, base, report);
    if (!isJsonObject(given) || given.blocks === undefined || given.blocks === null) return;
    const pointer = `${base}/blocks`;
    const place = { surface: type, pointer, limit: limits.blocksInView, blockIds: new Set<string>() };
    const mistakes = collectMistakes((note) => checkBlocks(given.blocks, place, note));
    forward(mistakes, report);
    if (mistakes.length > 0 || !Array.isArray(given.blocks)) return;
    checkFocus(given.blocks, pointer, report);
    if (type === 'modal') needsSubmit(given.blocks, given, base, report);
  });
}

/** Only one element may have the focus when a view opens. */
function checkFocus(given: readonly unknown[], pointer: string, report: Report): void {
  const elements = placedBlocks(given, pointer).flatMap(placedElements);
  for (const { pointer: at } of elements.filter(({ part }) => part.focus_on_load === true).slice(1)) {
    report(`${at}/focus_on_load`, 'must be true for one element only');
  }
}

function needsSubmit(given: readonly unknown[], view: JsonObject, pointer: string, report: Report): void {
  if (view.submit !== undefined && view.submit !== null) return;
  if (!given.some((block) => isJsonObject(block) && block.type === 'input')) return;
  report(pointer, 'missing required field: submit (a view with input blocks needs one)', {
    code: 'missing_field',
    field: 'submit',
  });
}
