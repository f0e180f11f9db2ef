import type { ModalView } from '@slack/types';
import { isPhrase } from '../../../domain/quiz/grading/is-phrase.ts';
import type { ShownCard } from '../../../features/review/find-card.ts';
import type { Messages } from '../../../messages/messages.ts';
import { callbackIds } from '../action-ids.ts';
import { plain } from '../blocks.ts';
import { markedWords } from '../marked-words.ts';
import { line, richText } from '../rich-text.ts';

/** Where the answer stands in the window's state. */
export const answerField = { block: 'answer', action: 'answer' } as const;
/** A written answer is a name or some sentences. */
const longestAnswer = 1000;

/** The window in which an answer is written. What is written nowhere else is taken for one. */
export function reviewFormView({ ask, item }: Pick<ShownCard, 'ask' | 'item'>, { review }: Messages): ModalView {
  const { form } = review;
  return {
    type: 'modal',
    callback_id: callbackIds.reviewAnswer,
    private_metadata: ask.id,
    title: plain(form.title, 24),
    submit: plain(form.submit, 24),
    blocks: [
      richText(line(...markedWords(item.stem, { bold: true }))),
      {
        type: 'input',
        block_id: answerField.block,
        label: plain(form.label, 48),
        element: {
          type: 'plain_text_input',
          action_id: answerField.action,
          multiline: item.rubric !== null || isPhrase(item.answer),
          max_length: longestAnswer,
          focus_on_load: true,
        },
      },
    ],
  };
}
