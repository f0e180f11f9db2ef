import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';

/** Asks whether a bare number is a chapter or how many questions. */
export function whichQuizView(number: number, { quiz }: Messages): MessageView {
  const asked = quiz.which(number);
  return {
    text: escapeText(asked),
    blocks: [
      paragraph(asked),
      ...buttons(
        button(actionIds.run, quiz.whichChapter(number), `quiz chapter ${number}`, 0),
        button(actionIds.run, quiz.whichCount(number), `quiz ${number} questions`, 1),
      ),
    ],
  };
}
