import type { KnownBlock } from '@slack/types';
import type { QuizItem } from '../../../domain/quiz/quiz-item.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, remark } from '../blocks.ts';
import { decisionValue, type ItemList } from '../button-value.ts';
import { markedWords } from '../marked-words.ts';
import { line, quotation, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { stemLines } from './stem-lines.ts';

/** Ten items with their lines have to fit into one message. */
const limits = { stem: 200, options: 250, explanation: 150, quote: 220 } as const;

/** An item as whoever decides about it sees it, with its proof and, where its line changed, the line as it reads now. */
export function itemBlocks(item: QuizItem, messages: Messages, position?: number): readonly KnownBlock[] {
  const { items: said, feedback } = messages.quiz;
  const { stem, answer, wrong, explanation, source, trouble } = item;
  const number = position === undefined ? '' : `${position + 1}. `;
  const place = source.path === null ? feedback.message : `${source.path}${lineOf(source.line, messages)}`;
  return [
    richText(
      ...stemLines(stem, { bold: true, before: number, limit: limits.stem }),
      line(...markedWords(said.answer(answer))),
      ...(wrong.length === 0 ? [] : [line(...markedWords(said.others(shorten(wrong.join(' · '), limits.options))))]),
      ...(explanation === '' ? [] : [line(...markedWords(shorten(explanation, limits.explanation)))]),
      quotation(shorten(source.quote, limits.quote)),
      ...(trouble?.kind === 'changed'
        ? [line(words(said.lineNow)), quotation(shorten(trouble.now, limits.quote))]
        : []),
    ),
    remark(place),
  ];
}

/** Approve, edit, reject. */
export function itemButtons(item: QuizItem, { quiz }: Messages, list: ItemList | null = null): readonly KnownBlock[] {
  const { approve, edit, reject, retire } = quiz.items;
  const value = decisionValue(item.id, list);
  return buttons(
    button(actionIds.quizApprove, approve, value),
    button(actionIds.quizEdit, edit, value),
    button(actionIds.quizReject, item.state === 'draft' ? reject : retire, value),
  );
}

function lineOf(at: number | null, messages: Messages): string {
  return at === null ? '' : ` · ${messages.lines(at, at)}`;
}
