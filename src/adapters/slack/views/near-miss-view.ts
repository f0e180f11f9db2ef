import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, fitsValue, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';
import type { NamedRequest } from '../slack-request.ts';
import { commandText } from '../words/command-text.ts';

/** Offers what was probably meant, and the words as they are; does nothing by itself. */
export function nearMissView(
  { typed, suggestion }: { readonly typed: string; readonly suggestion: NamedRequest },
  { messages, command }: { readonly messages: Messages; readonly command: string },
): MessageView {
  const { offer, askInstead } = messages.nearMiss;
  const meant = commandText(suggestion);
  const question = commandText({ kind: 'ask', question: typed, private: false });
  return {
    text: escapeText(offer),
    blocks: [
      paragraph(offer),
      ...buttons(
        ...(fitsValue(meant) ? [button(actionIds.run, `${command} ${meant}`, meant, 0)] : []),
        ...(fitsValue(question) ? [button(actionIds.run, askInstead, question, 1)] : []),
      ),
    ],
  };
}
