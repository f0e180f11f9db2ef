import type { Block } from './section.ts';

/** The words that stand between the tags of an HTML block, one paragraph a line; comments, scripts and styles are none. */
export function htmlBlocks(html: string, startLine: number): readonly Block[] {
  const visible = html
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, blank)
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, blank);
  return visible.split('\n').flatMap((line, index) => {
    const stretches = line
      .split(/<\/?[a-z][^<>]*>|<[!?][^<>]*>|^[^<>]*=(?:"[^"]*"|'[^']*')[^<>]*>/iu)
      .map((part) => part.trim());
    const source = stretches.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
    const text = stretches
      .filter((part) => part !== '')
      .join(' ')
      .replace(/\s+/gu, ' ');
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const lines = { startLine: startLine + index, endLine: startLine + index };
    return [{ kind: 'paragraph' as const, text, source, lines, depth: 0, term: null, cells: null, language: null }];
  });
}

/** Keeps the lines, so that what follows is still counted right. */
function blank(match: string): string {
  return match.replace(/[^\n]/gu, ' ');
}
