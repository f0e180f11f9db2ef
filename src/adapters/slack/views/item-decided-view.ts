import type { QuizItem } from '../../../domain/quiz/quiz-item.ts';
import type { Messages } from '../../../messages/messages.ts';
import type { MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';
import { itemBlocks, itemButtons } from './item-view.ts';

/** What became of an item, in the place of the message that asked about it; its buttons stay while it waits. */
export function itemDecidedView(item: QuizItem | null, told: string, messages: Messages): MessageView {
  const waits = item?.state === 'draft' || item?.state === 'flagged';
  return {
    text: escapeText(told),
    blocks: [
      paragraph(told),
      ...(item === null ? [] : itemBlocks(item, messages)),
      ...(item !== null && waits ? itemButtons(item, messages) : []),
    ],
  };
}
