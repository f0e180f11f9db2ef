import type { RichTextBlock } from '@slack/types';

const isRichText = (value: unknown): value is RichTextBlock =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'rich_text' && 'elements' in value;

/** The words of a rich text value, a line for each of its parts; empty for anything else. */
export const textOfRichText = (value: unknown): string =>
  isRichText(value)
    ? value.elements
        .map((part) =>
          part.elements
            .map((element) => ('text' in element && element.text !== undefined ? element.text : ''))
            .join(''),
        )
        .join('\n')
    : '';

/** What a `rich_text_input` holds for words typed without any style; null for none. */
export const richTextOf = (text: string): RichTextBlock | null =>
  text === ''
    ? null
    : { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
