import type { ActionsBlock } from '@slack/types';
import { actionIds } from '../action-ids.ts';
import { button, buttons, fitsValue } from '../blocks.ts';

const most = 3;

/** Questions to press, at most three; `ask-anew` where each answer shall begin a thread of its own. */
export function exampleButtons(
  questions: readonly string[],
  id: typeof actionIds.ask | typeof actionIds.askAnew = actionIds.ask,
): readonly ActionsBlock[] {
  const shown = questions.filter(fitsValue).slice(0, most);
  return buttons(...shown.map((question, index) => button(id, question, question, index)));
}
