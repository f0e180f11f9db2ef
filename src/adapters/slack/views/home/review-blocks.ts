import type { KnownBlock } from '@slack/types';
import { actionIds } from '../../action-ids.ts';
import { button, buttons, remark } from '../../blocks.ts';
import { paragraph } from '../../rich-text.ts';
import type { HomeContext, HomeValue } from './home-value.ts';

/** What is due for review today, for whoever reviews. */
export function reviewBlocks({ due }: HomeValue, { messages: { desk } }: HomeContext): readonly KnownBlock[] {
  if (due === null) return [];
  if (due === 0) return [remark(desk.nothingDue)];
  return [paragraph(desk.due(due)), ...buttons(button(actionIds.run, desk.buttons.review, 'review', 2))];
}
