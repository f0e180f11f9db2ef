import type { ActionsBlock, Button, ContextBlock, HeaderBlock, KnownBlock, PlainTextElement } from '@slack/types';
import type { ActionId } from './action-ids.ts';
import { inert } from './inert.ts';
import { shorten } from './shorten.ts';

/** A message to post: blocks, and what notifications and screen readers say instead. */
export interface MessageView {
  /** In Slack's encoding, escaped. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Limits in code points, as Slack documents them for Block Kit. */
const limits = { button: 75, value: 2000, context: 300, header: 150 } as const;

/** Words that Slack shows as they are. `emoji: false` keeps `:star:` from turning into a picture. */
export function plain(text: string, limit: number): PlainTextElement {
  const shown = shorten(inert(text), limit);
  return { type: 'plain_text', text: shown === '' ? ' ' : shown, emoji: false };
}

/** A button. `position` tells several of the same kind in one block apart. */
export function button(id: ActionId, label: string, value: string, position?: number): Button {
  return {
    type: 'button',
    action_id: position === undefined ? id : `${id}:${position}`,
    text: plain(label.replace(/\s+/g, ' ').trim(), limits.button),
    value: shorten(value, limits.value),
  };
}

/** A row of buttons; nothing when there are none. */
export function buttons(...elements: readonly Button[]): ActionsBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', elements: elements.slice(0, 25) }];
}

/** A small grey line. */
export function remark(text: string): ContextBlock {
  return { type: 'context', elements: [plain(text, limits.context)] };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, limits.header) };
}

/** Whether a button can carry the text as its value without losing any of it. */
export function fitsValue(text: string): boolean {
  return text !== '' && [...text.slice(0, limits.value * 2 + 2)].length <= limits.value;
}
