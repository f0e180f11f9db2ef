import type { Contradiction } from '../../../features/notes/find-contradictions.ts';
import type { Messages } from '../../../messages/messages.ts';
import { type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { line, quotation, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

/** Two sentences of the member's own note beside each other, for each pair. */
export function contradictionsView(found: readonly Contradiction[], messages: Messages): MessageView {
  const { noting: said } = messages;
  const quote = ({ text, line: at }: Contradiction['first']) =>
    quotation(`${shorten(text, 500)} (${messages.lines(at, at)})`);
  return {
    text: escapeText([said.contradicts, ...found.flatMap(({ first, second }) => [first.text, second.text])].join('\n')),
    blocks: [
      richText(line(words(said.contradicts, { bold: true }))),
      ...found.map(({ first, second }) => richText(quote(first), line(words(said.against)), quote(second))),
      remark(said.contradictsHint),
    ],
  };
}
