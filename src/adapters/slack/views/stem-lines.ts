import type { RichTextBlockElement } from '@slack/types';
import { stemParts } from '../../../domain/quiz/stem-parts.ts';
import { markedWords } from '../marked-words.ts';
import { line, preformatted } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

/** A question; the block of code that it is about keeps its lines. `limit`: of the question, in code points. */
export function stemLines(
  stem: string,
  {
    bold = false,
    before = '',
    limit = null,
  }: { readonly bold?: boolean; readonly before?: string; readonly limit?: number | null } = {},
): readonly RichTextBlockElement[] {
  const { question, code } = stemParts(stem);
  const asked = `${before}${limit === null ? question : shorten(question, limit)}`;
  return [line(...markedWords(asked, bold ? { bold } : undefined)), ...(code === null ? [] : [preformatted(code)])];
}

/** A question as one line of plain text. */
export function plainStem(stem: string): string {
  return stem.replaceAll('`', '').replaceAll(/\s+/gu, ' ').trim();
}
