import { isJsonObject } from './state/json.ts';
import type { Message } from './state/message.ts';
import type { View } from './state/view.ts';

/** Fields whose text a person reads, in blocks, elements and composition objects. */
const readable = new Set(['text', 'label', 'hint', 'title', 'subtitle', 'body', 'caption', 'alt_text', 'description']);
/** Fields that only the app reads. */
const hidden = new Set([
  'value',
  'action_id',
  'block_id',
  'type',
  'url',
  'image_url',
  'callback_id',
  'confirm',
  'sources',
]);

/** All words of a message or a view in reading order, one piece a line: what a screen reader would say. */
export function readableText(shown: Message | View): string {
  const pieces: string[] = [];
  if ('hash' in shown && shown.title !== null) pieces.push(shown.title.text);
  if (shown.blocks.length === 0 && 'text' in shown) pieces.push(shown.text);
  collect(shown.blocks, pieces);
  if ('attachments' in shown) collect(shown.attachments, pieces);
  return pieces.filter((piece) => piece !== '').join('\n');
}

function collect(part: unknown, pieces: string[]): void {
  if (Array.isArray(part)) for (const item of part) collect(item, pieces);
  if (!isJsonObject(part)) return;
  for (const [key, value] of Object.entries(part)) {
    if (hidden.has(key)) continue;
    if (typeof value === 'string' && readable.has(key)) pieces.push(value);
    else if (typeof value === 'object') collect(value, pieces);
  }
}
