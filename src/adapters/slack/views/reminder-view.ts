import type { MessagePress } from '../../../features/schedule/outbox-message.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { line, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

/** More are not read; the rest is counted. */
const mostTexts = 20;
/** Slack's limit of a block_id. */
const blockIdLimit = 255;

/** What a run says: one text, or several that waited, as one message. The key stands in `block_id`, to be found again. */
export function reminderView(
  texts: readonly string[],
  {
    key,
    run,
    presses = [],
  }: { readonly key: string; readonly run: string; readonly presses?: readonly MessagePress[] },
): MessageView {
  const shown = texts.slice(0, mostTexts).map((text) => shorten(text, 10_000 / Math.min(texts.length, mostTexts)));
  const more = texts.length - shown.length;
  const sections = shown.map((text, index) => line(words(index === 0 ? text : `\n${text}`)));
  const begins = presses
    .slice(0, mostTexts)
    .map(({ label, words: typed }, at) => button(actionIds.run, label, typed, at));
  const said = { ...richText(...sections), block_id: key.slice(0, blockIdLimit) };
  return {
    text: escapeText(shown.join(' · ')),
    blocks: [said, ...buttons(...begins), remark(more > 0 ? `job/${run} · +${more}` : `job/${run}`)],
  };
}
