import type { InputBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { itemLimits } from '../../../domain/quiz/item-problems.ts';
import type { QuizItem } from '../../../domain/quiz/quiz-item.ts';
import { parseRubricLines, rubricLines } from '../../../domain/quiz/rubric-lines.ts';
import type { EditedWords } from '../../../features/quiz/decide-item.ts';
import type { Messages } from '../../../messages/messages.ts';
import { callbackIds } from '../action-ids.ts';
import { plain } from '../blocks.ts';
import { shorten } from '../shorten.ts';

/** Fields of the window, each a block with one element of its name. */
export const itemFields = ['stem', 'answer', 'wrong', 'why', 'ideas', 'never', 'quote'] as const;
export type ItemField = (typeof itemFields)[number];

/** What a window is for: an item to edit, or a new one, perhaps out of a message. */
const purpose = z.object({ itemId: z.string().nullable(), message: z.string().nullable() });
export type WindowPurpose = z.output<typeof purpose>;

/** Slack's limit of a view's private metadata is 3,000 characters. */
const messageLimit = 600;

/** A window for the words of an item. A message's words are its proof and cannot be changed. */
export function itemWindow(item: QuizItem | null, message: string | null, messages: Messages): ModalView {
  const said = messages.quiz.items.window;
  const quoted = message === null ? null : shorten(message.replaceAll(/\s+/gu, ' ').trim(), messageLimit);
  const meant: WindowPurpose = { itemId: item?.id ?? null, message: quoted };
  const rubric = rubricLines(item?.rubric ?? null);
  const fixed = item === null && quoted === null;
  return {
    type: 'modal',
    callback_id: callbackIds.quizItem,
    title: plain(said.title, 24),
    submit: plain(said.save, 24),
    close: plain(said.cancel, 24),
    private_metadata: JSON.stringify(meant),
    blocks: [
      field('stem', said.stem, itemLimits.stem + itemLimits.code, item?.stem ?? '', { multiline: true }),
      field('answer', said.answer, itemLimits.option, item?.answer ?? ''),
      field('wrong', said.wrong, itemLimits.option * 4, item?.wrong.join('\n') ?? '', { multiline: true }),
      field('why', said.why, itemLimits.explanation, item?.explanation ?? '', { multiline: true, optional: true }),
      ...(fixed
        ? [field('quote', said.quote, itemLimits.quote, '', { multiline: true })]
        : [
            {
              type: 'context' as const,
              elements: [plain(`${said.quote}: ${quoted ?? item?.source.quote ?? ''}`, 300)],
            },
          ]),
      field('ideas', said.ideas, 2000, rubric.ideas, { multiline: true, optional: true, hint: said.ideasHow }),
      field('never', said.never, 1000, rubric.forbidden, { multiline: true, optional: true }),
    ],
  };
}

function field(
  name: ItemField,
  label: string,
  limit: number,
  value: string,
  {
    multiline = false,
    optional = false,
    hint = null,
  }: { readonly multiline?: boolean; readonly optional?: boolean; readonly hint?: string | null } = {},
): InputBlock {
  const initial = shorten(value, limit);
  return {
    type: 'input',
    block_id: name,
    optional,
    label: plain(label, 150),
    ...(hint === null ? {} : { hint: plain(hint, 300) }),
    element: {
      type: 'plain_text_input',
      action_id: name,
      multiline,
      max_length: limit,
      ...(initial === '' ? {} : { initial_value: initial }),
    },
  };
}

type Values = Readonly<Record<string, Readonly<Record<string, { readonly value?: string | null }>>>>;

/** The words of a submitted window. */
export function readItemWindow(values: Values): EditedWords & { readonly quote: string } {
  const said = (name: ItemField) => (values[name]?.[name]?.value ?? '').trim();
  const lines = said('wrong').split('\n');
  return {
    stem: said('stem'),
    answer: said('answer'),
    wrong: lines.map((line) => line.trim()).filter((line) => line !== ''),
    explanation: said('why'),
    rubric: parseRubricLines({ ideas: said('ideas'), forbidden: said('never') }),
    quote: said('quote'),
  };
}

/** Null for a window of another time. */
export function readPurpose(metadata: string): WindowPurpose | null {
  try {
    return purpose.parse(JSON.parse(metadata));
  } catch {
    return null;
  }
}
