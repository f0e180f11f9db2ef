import type { ModalView } from '@slack/types';
import type { FieldQuestion } from '../../../features/fields/ask-about-field.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons } from '../blocks.ts';
import { fieldAnswerValue, fieldValue } from '../button-value.ts';
import { line, quotation, richText, words } from '../rich-text.ts';
import { windowOf } from './field-view.ts';

/** A description without its name, and fields to choose from. */
export function fieldQuestionWindow(question: FieldQuestion, messages: Messages): ModalView {
  const { description, object, choices, right, version } = question;
  const said = messages.fields.question;
  return windowOf(
    [
      richText(line(words(said.which(object))), quotation(description)),
      ...buttons(
        ...choices.map(({ name, path }, at) =>
          button(actionIds.answerField, name, fieldAnswerValue({ version, right, chosen: path }), at),
        ),
      ),
    ],
    messages,
  );
}

/** Whether it was right, and where to go on. */
export function fieldAnsweredWindow(
  { version, right, chosen }: { readonly version: string; readonly right: string; readonly chosen: string },
  messages: Messages,
): ModalView {
  const said = messages.fields.question;
  const sentence = right === chosen ? said.right(right) : said.wrong(chosen.split('.').at(-1) ?? chosen, right);
  const name = right.split('.').at(-1) ?? right;
  return windowOf(
    [
      richText(line(words(sentence))),
      ...buttons(
        button(actionIds.openField, name, fieldValue(version, right)),
        button(actionIds.quizField, messages.fields.quiz, fieldValue(version, right)),
      ),
    ],
    messages,
  );
}
