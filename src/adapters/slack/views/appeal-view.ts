import type { QuizItem } from '../../../domain/quiz/quiz-item.ts';
import type { Appeal } from '../../../features/review/appeal.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { markedWords } from '../marked-words.ts';
import { line, quotation, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { stemLines } from './stem-lines.ts';

/** What is shown of a written answer. */
export const shownAnswer = 300;

/** Asks whoever looks after a question whether an answer is right too. */
export function appealView(
  item: QuizItem,
  { id, typed }: Pick<Appeal, 'id' | 'typed'>,
  { memberName, messages }: { readonly memberName: string; readonly messages: Messages },
): MessageView {
  const { review: said } = messages;
  const sentence = said.appeal.asked(messages.person(memberName));
  return {
    text: escapeText(sentence),
    blocks: [
      richText(
        line(words(sentence)),
        ...stemLines(item.stem, { bold: true, before: '\n' }),
        line(...markedWords(said.answer(item.answer))),
        quotation(shorten(typed, shownAnswer)),
      ),
      ...buttons(
        button(actionIds.reviewAccept, said.buttons.accept, id),
        button(actionIds.reviewReject, said.buttons.reject, id),
      ),
    ],
  };
}
