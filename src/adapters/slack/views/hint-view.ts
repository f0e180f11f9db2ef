import { type Hint, hintSteps } from '../../../features/answer/give-hint.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, fitsValue, type MessageView } from '../blocks.ts';
import { hintValue } from '../button-value.ts';
import { escapeText } from '../escape-text.ts';
import { line, quotation, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { sourceLabel } from './source-label.ts';

/** One step of help, and the way to the next one or to the answer. */
export function hintView(hint: Hint, { topic, step }: { readonly topic: string; readonly step: number }): MessageView {
  const messages = messagesFor(hint.locale);
  const said = messages.hint;
  const sentence = sentenceOf();
  const value = hintValue(step + 1, topic);
  const more = hint.kind !== 'nothing' && step + 1 < hintSteps && fitsValue(value);
  return {
    text: escapeText(sentence),
    blocks: [
      richText(line(words(sentence)), ...(hint.kind === 'gap' ? [quotation(shorten(hint.text, 600))] : [])),
      ...buttons(
        ...(more ? [button(actionIds.hint, said.next, value)] : []),
        ...(hint.kind === 'nothing' || !fitsValue(topic) ? [] : [button(actionIds.explain, said.answer, topic)]),
      ),
    ],
  };

  function sentenceOf(): string {
    switch (hint.kind) {
      case 'where':
        return said.where(sourceLabel(hint.citation, messages), hint.citation.headingPath.at(-1) ?? '');
      case 'question':
        return said.question(shorten(hint.topic, 80), shorten(hint.heading, 80));
      case 'gap':
        return said.gap;
      case 'nothing':
        return messages.notInNotes['no-match'];
    }
  }
}
