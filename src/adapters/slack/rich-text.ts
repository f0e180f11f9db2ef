import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextSection } from '@slack/types';
import { inert } from './inert.ts';
import { shorten } from './shorten.ts';

/**
 * Code points of one piece of text in a block. Slack counts the text of a whole message (about 11,000 were refused), so
 * that views also bound how many pieces they show.
 */
export const pieceLimit = 3000;

/** Words as they are: Slack reads no markup, mention or link in a rich text's text element. */
export function words(
  text: string,
  style?: { bold?: boolean; italic?: boolean; code?: boolean; strike?: boolean },
): RichTextElement {
  const shown = shorten(inert(text), pieceLimit);
  // Slack refuses empty text elements.
  const element = { type: 'text' as const, text: shown === '' ? ' ' : shown };
  return style ? { ...element, style } : element;
}

export function line(...elements: readonly RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements: [...elements] };
}

export function bullets(items: readonly (readonly RichTextElement[])[]): RichTextBlockElement {
  return { type: 'rich_text_list', style: 'bullet', elements: items.map((item) => line(...item)) };
}

/** Somebody else's words, set apart by a bar. */
export function quotation(text: string): RichTextBlockElement {
  return { type: 'rich_text_quote', elements: [words(text)] };
}

/** Text with its lines and spaces kept. */
export function preformatted(text: string): RichTextBlockElement {
  const shown = shorten(inert(text), pieceLimit);
  return { type: 'rich_text_preformatted', elements: [{ type: 'text', text: shown === '' ? ' ' : shown }] };
}

export function richText(...elements: readonly RichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements: [...elements] };
}

/** One sentence of our own, or of anybody. */
export function paragraph(text: string): RichTextBlock {
  return richText(line(words(text)));
}
