import type { ModalView } from '@slack/types';
import type { Messages } from '../../../messages/messages.ts';
import { remark } from '../blocks.ts';
import { noticeModalView } from './notice-modal-view.ts';

/** Why a quoted place cannot be shown any more. */
export interface GoneSource {
  readonly kind: 'changed' | 'deleted' | 'unreadable';
  readonly path: string;
  /** When the answer was given, epoch milliseconds; null when it is not known. */
  readonly answeredAt: number | null;
}

/** Says in the source window what became of the note. */
export function goneView(
  { kind, path, answeredAt }: GoneSource,
  { messages, timeZone }: { readonly messages: Messages; readonly timeZone: string },
): ModalView {
  const view = noticeModalView(messages.gone[kind](path), messages);
  if (answeredAt === null) return view;
  return {
    ...view,
    blocks: [...view.blocks, remark(messages.gone.answeredAt(messages.dateTime(answeredAt, timeZone)))],
  };
}
