import type { Messages } from '../../../messages/messages.ts';
import { type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { line, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

const longest = 3000;

/** A question that the notes do not answer, posted for the group to answer in its thread. */
export function groupQuestionView(
  { question, askerName }: { readonly question: string; readonly askerName: string },
  { groupQuestion }: Messages,
): MessageView {
  const asks = groupQuestion.asks(shorten(askerName, 80));
  return {
    text: escapeText(`${asks} ${shorten(question, 300)}`),
    blocks: [
      remark(asks),
      richText(line(words(shorten(question, longest), { bold: true }))),
      remark(groupQuestion.please),
    ],
  };
}
