import type { KnownBlock } from '@slack/types';
import type { OwnLine } from '../../../features/fields/find-own-lines.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, fitsValue } from '../blocks.ts';
import { quotation, richText } from '../rich-text.ts';
import { sourceLabel } from './source-label.ts';

/** Quotations, and under them a button each that opens its place. */
export function ownLinesBlocks(lines: readonly OwnLine[], messages: Messages): readonly KnownBlock[] {
  if (lines.length === 0) return [];
  const openable = lines.filter(({ passageId }) => fitsValue(passageId));
  return [
    richText(...lines.map(({ text }) => quotation(text))),
    ...buttons(
      ...openable.map(({ citation, passageId }, at) =>
        button(actionIds.openPassage, sourceLabel(citation, messages), passageId, at),
      ),
    ),
  ];
}
