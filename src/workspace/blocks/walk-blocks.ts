import { isJsonObject, type JsonObject } from '../state/json.ts';

/** A part of a payload and its JSON pointer. */
export type Placed = { readonly part: JsonObject; readonly pointer: string };

/** Blocks that hold blocks, and where; what they hold holds none. */
const children: Readonly<Record<string, string>> = { carousel: 'elements', container: 'child_blocks' };

/** Every block, in reading order: those listed, and those in containers and carousels. */
export function placedBlocks(blocks: readonly unknown[], pointer: string): readonly Placed[] {
  return objectsIn(blocks, pointer).flatMap(withChildren);
}

/** A block and the blocks in it; looks no deeper, because there are none. */
export function withChildren(placed: Placed): readonly Placed[] {
  const { type } = placed.part;
  const name = typeof type === 'string' && Object.hasOwn(children, type) ? children[type] : undefined;
  return name === undefined ? [placed] : [placed, ...objectsIn(placed.part[name], `${placed.pointer}/${name}`)];
}

/** The elements of one block; cards of a carousel are blocks. */
export function placedElements({ part, pointer }: Placed): readonly Placed[] {
  const single = (name: string) =>
    isJsonObject(part[name]) ? [{ part: part[name], pointer: `${pointer}/${name}` }] : [];
  const listed = part.type === 'carousel' ? [] : objectsIn(part.elements, `${pointer}/elements`);
  return [...single('accessory'), ...single('element'), ...listed, ...objectsIn(part.actions, `${pointer}/actions`)];
}

function objectsIn(list: unknown, pointer: string): readonly Placed[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((part: unknown, index) => (isJsonObject(part) ? [{ part, pointer: `${pointer}/${index}` }] : []));
}
