import type { ActionsBlock, ContextActionsBlock } from '@slack/types';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, plain } from '../blocks.ts';
import { ratingValue } from '../button-value.ts';

/** Helpful or not: Slack's own feedback buttons, or two plain ones with the same values. */
export function feedback(
  exchangeId: string,
  { answer }: Messages,
  kind: 'native' | 'plain',
): ActionsBlock | ContextActionsBlock {
  const [yes, no] = [ratingValue(exchangeId, true), ratingValue(exchangeId, false)];
  if (kind === 'plain') {
    return {
      type: 'actions',
      elements: [
        button(actionIds.rate, `👍 ${answer.helpful}`, yes, 0),
        button(actionIds.rate, `👎 ${answer.notHelpful}`, no, 1),
      ],
    };
  }
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionIds.rate,
        positive_button: { text: plain(answer.helpful, 75), accessibility_label: answer.helpful, value: yes },
        negative_button: { text: plain(answer.notHelpful, 75), accessibility_label: answer.notHelpful, value: no },
      },
    ],
  };
}
