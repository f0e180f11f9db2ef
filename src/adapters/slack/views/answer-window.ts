import type { ModalView } from '@slack/types';
import { isPhrase } from '../../../domain/quiz/grading/is-phrase.ts';
import type { QuizItem } from '../../../domain/quiz/quiz-item.ts';
import type { Messages } from '../../../messages/messages.ts';
import { plain } from '../blocks.ts';

import { richText } from '../rich-text.ts';
import { stemLines } from './stem-lines.ts';

/** Where the answer stands in the window's state. */
export const answerField = { block: 'answer', action: 'answer' } as const;
/** A written answer is a name or some sentences. */
const longestAnswer = 1000;

/** The window in which an answer is written. What is written nowhere else is taken for one. */
export function answerWindow(
  item: QuizItem,
  { callbackId, metadata }: { readonly callbackId: string; readonly metadata: string },
  { review: { form } }: Messages,
): ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: metadata,
    title: plain(form.title, 24),
    submit: plain(form.submit, 24),
    blocks: [
      richText(...stemLines(item.stem, { bold: true })),
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

type Values = Readonly<Record<string, Readonly<Record<string, { readonly value?: string | null }>>>>;

/** What was written. */
export function readAnswer(values: Values): string {
  return values[answerField.block]?.[answerField.action]?.value ?? '';
}
