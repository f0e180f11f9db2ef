import { elementChoice, type PlainChoice, wordsOf } from './blocks/element-choice.ts';
import { findElements, type PlacedElement } from './blocks/find-elements.ts';
import type { StateValues } from './page-acts.ts';
import { isJsonObject, type JsonObject } from './state/json.ts';
import type { Message } from './state/message.ts';
import type { View } from './state/view.ts';

/** Which element: by `action_id`, or by the words on it; in one block alone if named. */
export type ElementTarget = { readonly blockId?: string } & (
  | { readonly actionId: string }
  | { readonly label: string }
);

/** What is filled in, by `action_id` or `block_id`. */
export type FilledIn = Readonly<Record<string, PlainChoice>>;

/** @throws Error that names what is there instead */
export function findTarget(on: Message | View, target: ElementTarget): PlacedElement {
  const all = findElements(on.blocks).filter((one) => target.blockId === undefined || one.blockId === target.blockId);
  const found = all.find(({ actionId, element }) =>
    'actionId' in target ? actionId === target.actionId : hasLabel(element, target.label),
  );
  if (found !== undefined) return found;
  const present = all.map(({ actionId, element }) => `${actionId} "${wordsOf(element)}"`).join(', ');
  throw new Error(`Cannot find ${JSON.stringify(target)}; there is ${present || 'nothing to press'}`);
}

function hasLabel(element: JsonObject, label: string): boolean {
  const buttons = [element, element.positive_button, element.negative_button];
  return buttons.some((one) => isJsonObject(one) && wordsOf(one) === label);
}

/** Plain values by `action_id` or `block_id` as Slack's `state.values`. */
export function fill(on: Message | View, filled: FilledIn): StateValues {
  const elements = findElements(on.blocks);
  const values: Record<string, StateValues[string]> = {};
  for (const [name, choice] of Object.entries(filled)) {
    const placed = elements.find((one) => one.actionId === name) ?? elements.find((one) => one.blockId === name);
    if (placed === undefined) throw new Error(`Cannot fill in "${name}": there is no such input`);
    const { blockId, actionId, element } = placed;
    values[blockId] = { ...values[blockId], [actionId]: elementChoice(element, choice) };
  }
  return values;
}
