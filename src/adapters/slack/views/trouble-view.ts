import type { KnownBlock } from '@slack/types';
import type { ItemTrouble, QuizItem } from '../../../domain/quiz/quiz-item.ts';
import { reportsForOut } from '../../../features/quiz/report-item.ts';
import type { Messages } from '../../../messages/messages.ts';
import type { MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { line, paragraph, quotation, richText, words } from '../rich-text.ts';
import { itemBlocks, itemButtons } from './item-view.ts';

/** Tells what is wrong with an item, and lets whoever may decide do so. */
export function troubleView(item: QuizItem, trouble: ItemTrouble, messages: Messages): MessageView {
  const told = troubleWords(trouble, messages);
  const isOver = trouble.kind === 'gone' || (trouble.kind === 'reported' && trouble.reports < reportsForOut);
  return {
    text: escapeText(told),
    blocks: [
      paragraph(told),
      ...reasonBlocks(trouble, messages),
      ...itemBlocks({ ...item, trouble }, messages),
      ...(isOver ? [] : itemButtons({ ...item, state: 'flagged' }, messages)),
    ],
  };
}

function troubleWords(trouble: ItemTrouble, { quiz: { items: said } }: Messages): string {
  if (trouble.kind === 'changed') return said.lineChanged;
  if (trouble.kind === 'gone') return said.lineGone;
  const reported = said.reported(trouble.reports);
  return trouble.reports < reportsForOut ? reported : `${reported} ${said.isOut}`;
}

/** More say the same, and the message is bounded. */
const mostReasons = 5;

/** What members said of it, without who they are. */
function reasonBlocks(trouble: ItemTrouble, { quiz }: Messages): readonly KnownBlock[] {
  const reasons = trouble.kind === 'reported' ? (trouble.reasons ?? []) : [];
  if (reasons.length === 0) return [];
  return [richText(line(words(quiz.items.reasons)), ...reasons.slice(-mostReasons).map((one) => quotation(one)))];
}
