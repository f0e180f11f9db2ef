import type { KnownBlock } from '@slack/types';
import { randomSecret } from '../state/ids.ts';
import { isJsonObject } from '../state/json.ts';
import { isInteractive } from './element-types.ts';

/** Gives every block a `block_id` and every interactive element an `action_id` where the app left them out, as Slack does. */
export function withIds(blocks: readonly KnownBlock[]): readonly KnownBlock[] {
  return blocks.map((block) => nameParts(block, true));
}

function nameParts<Part>(part: Part, isBlock: boolean): Part {
  if (!isJsonObject(part)) return part;
  const named: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(part)) named[key] = nameField(key, value);
  if (isBlock && typeof named.block_id !== 'string') named.block_id = randomSecret(3);
  if (isInteractive(part.type) && typeof named.action_id !== 'string') named.action_id = randomSecret(3);
  // Only ids were added, so that the part is still what it was.
  return named as Part;
}

/** Blocks stand in blocks only as `child_blocks`; elements only under these names. */
function nameField(key: string, value: unknown): unknown {
  if (Array.isArray(value) && (key === 'child_blocks' || key === 'elements' || key === 'actions')) {
    return value.map((item: unknown) => nameParts(item, key === 'child_blocks'));
  }
  return key === 'accessory' || key === 'element' ? nameParts(value, false) : value;
}
