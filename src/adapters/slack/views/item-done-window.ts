import type { ModalView } from '@slack/types';
import type { Messages } from '../../../messages/messages.ts';
import { callbackIds } from '../action-ids.ts';
import { plain } from '../blocks.ts';
import { paragraph } from '../rich-text.ts';

/** What became of an item, in the place of the window in which it was written. */
export function itemDoneWindow(told: string, { quiz }: Messages): ModalView {
  return {
    type: 'modal',
    callback_id: callbackIds.more,
    title: plain(quiz.items.window.title, 24),
    close: plain(quiz.items.window.cancel, 24),
    blocks: [paragraph(told)],
  };
}
