import type { DraftList } from '../../../features/quiz/list-drafts.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';
import { itemBlocks, itemButtons } from './item-view.ts';
import { noticeView } from './notice-view.ts';

/** What waits for a decision, each with its buttons. `told` is what the last decision came to. */
export function draftsView(
  { items, more, mayDecide }: DraftList,
  { chapter, told }: { readonly chapter: string | null; readonly told: string | null },
  messages: Messages,
): MessageView {
  const said = messages.quiz.items;
  const none = mayDecide ? said.none : said.noneForYou;
  if (items.length === 0) return noticeView(told === null ? none : `${told} ${none}`);
  const waiting = said.waiting(items.length);
  return {
    text: escapeText(told ?? waiting),
    blocks: [
      ...(told === null ? [] : [paragraph(told)]),
      paragraph(waiting),
      ...items.flatMap((item, at) => [...itemBlocks(item, messages, at), ...itemButtons(item, messages, { chapter })]),
      ...buttons(button(actionIds.quizApproveAll, said.approveAll, chapter ?? ' ')),
      ...(more > 0 ? [remark(said.more(more))] : []),
    ],
  };
}
