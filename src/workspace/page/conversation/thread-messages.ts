import type { PageMessage } from '../../page-objects.ts';
import { isTopLevel } from '../live/message-order.ts';

/** What stands in the main list: roots, messages without a thread, and replies shown there too. */
export const topLevel = (messages: readonly PageMessage[]): readonly PageMessage[] => messages.filter(isTopLevel);

/** The replies of a thread, its root not among them. */
export const repliesOf = (messages: readonly PageMessage[], rootTs: string): readonly PageMessage[] =>
  messages.filter(({ threadTs, ts }) => threadTs === rootTs && ts !== rootTs);
