import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, fitsValue, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';

/** To whoever edits a question long after its answer: the answer stays as it is, and a press asks the new words. */
export function editedLateView(question: string, { answer: said }: Messages): MessageView {
  const again = fitsValue(question) ? buttons(button(actionIds.askAnew, said.askAnew, question)) : [];
  return { text: escapeText(said.editedLate), blocks: [paragraph(said.editedLate), ...again] };
}
