import type { ModalView } from '@slack/types';
import type { QuizItem } from '../../../domain/quiz/quiz-item.ts';
import { longestReason } from '../../../features/quiz/report-item.ts';
import type { Messages } from '../../../messages/messages.ts';
import { callbackIds } from '../action-ids.ts';
import { plain } from '../blocks.ts';
import { markedWords } from '../marked-words.ts';
import { line, richText } from '../rich-text.ts';
import { stemLines } from './stem-lines.ts';

const field = { block: 'reason', action: 'reason' } as const;

/** Asks what is odd about a question; the reason may be left out. */
export function reportWindow(item: QuizItem, { quiz }: Messages): ModalView {
  const { window } = quiz.reported;
  return {
    type: 'modal',
    callback_id: callbackIds.quizReport,
    private_metadata: item.id,
    title: plain(window.title, 24),
    submit: plain(window.submit, 24),
    close: plain(quiz.items.window.cancel, 24),
    blocks: [
      richText(...stemLines(item.stem, { bold: true }), line(...markedWords(quiz.items.answer(item.answer)))),
      {
        type: 'input',
        block_id: field.block,
        optional: true,
        label: plain(window.reason, 150),
        hint: plain(window.how, 300),
        element: {
          type: 'plain_text_input',
          action_id: field.action,
          multiline: true,
          max_length: longestReason,
        },
      },
    ],
  };
}

type Values = Readonly<Record<string, Readonly<Record<string, { readonly value?: string | null }>>>>;

/** Null where none was given. */
export function readReason(values: Values): string | null {
  const reason = (values[field.block]?.[field.action]?.value ?? '').trim();
  return reason === '' ? null : reason;
}
