import type { KnownBlock } from '@slack/types';
import { isJsonObject, type JsonObject } from '../state/json.ts';
import { isInteractive } from './element-types.ts';

/** An interactive element and where it stands. */
export type PlacedElement = {
  readonly blockId: string;
  readonly actionId: string;
  readonly element: JsonObject;
};

/** Every interactive element of these blocks, in reading order. */
export function findElements(blocks: readonly KnownBlock[]): readonly PlacedElement[] {
  return blocks.flatMap((block) => elementsOf(block));
}

function elementsOf(block: unknown): readonly PlacedElement[] {
  if (!isJsonObject(block)) return [];
  const blockId = String(block.block_id ?? '');
  const own = [block.accessory, block.element, ...list(block.elements), ...list(block.actions)];
  const placed = own.flatMap((element) => {
    if (!isJsonObject(element)) return [];
    if (element.type === 'card') return elementsOf(element);
    if (!isInteractive(element.type)) return [];
    return [{ blockId, actionId: String(element.action_id ?? ''), element }];
  });
  return [...placed, ...list(block.child_blocks).flatMap(elementsOf)];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
