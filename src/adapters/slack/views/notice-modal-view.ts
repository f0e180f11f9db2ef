import type { ModalView } from '@slack/types';
import type { Messages } from '../../../messages/messages.ts';
import { callbackIds } from '../action-ids.ts';
import { plain } from '../blocks.ts';
import { paragraph } from '../rich-text.ts';

/** One sentence where a window was to open, such as that a note is gone. */
export function noticeModalView(sentence: string, messages: Messages): ModalView {
  return {
    type: 'modal',
    callback_id: callbackIds.source,
    title: plain(messages.source.title, 24),
    blocks: [paragraph(sentence)],
  };
}
