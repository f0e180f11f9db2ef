import type { ActionsBlock } from '@slack/types';
import { actionIds } from '../action-ids.ts';
import { button, buttons, fitsValue } from '../blocks.ts';

const most = 3;

/** Questions to press, at most three. */
export function exampleButtons(questions: readonly string[]): readonly ActionsBlock[] {
  const shown = questions.filter(fitsValue).slice(0, most);
  return buttons(...shown.map((question, index) => button(actionIds.ask, question, question, index)));
}
