import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';

/** Says how members write items, with a button for the window. */
export function writeItemView({ quiz }: Messages): MessageView {
  const { write, writeHow } = quiz.items;
  return {
    text: escapeText(writeHow),
    blocks: [paragraph(writeHow), ...buttons(button(actionIds.quizWrite, write, 'new'))],
  };
}
