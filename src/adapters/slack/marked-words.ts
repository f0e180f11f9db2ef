import type { RichTextElement } from '@slack/types';
import { words } from './rich-text.ts';

/** Words in which what stands between backticks is code; everything else is shown as it is. */
export function markedWords(text: string, style?: { readonly bold?: boolean }): readonly RichTextElement[] {
  return text
    .split(/(`[^`\n]+`)/u)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^`[^`]+`$/u.test(piece) ? words(piece.slice(1, -1), { ...style, code: true }) : words(piece, style),
    );
}
