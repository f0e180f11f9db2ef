import type { Messages } from '../../../messages/messages.ts';
import type { MessageView } from '../blocks.ts';
import { noticeView } from './notice-view.ts';

/** Something broke: a short reference that also stands in the log, and nothing of the error itself. */
export function errorView(reference: string, messages: Messages): MessageView {
  return noticeView(messages.error(reference));
}
