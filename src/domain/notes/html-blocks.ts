import { blank, replaceHidden } from './hidden-words.ts';
import type { Block } from './section.ts';

/**
 * The words that stand between the tags of an HTML block, one paragraph a line; comments, scripts, styles and struck words
 * are none. `lineAt` gives the file's lines, because the parser's may be mended.
 */
export function htmlBlocks(html: string, startLine: number, lineAt: (line: number) => string): readonly Block[] {
  const visible = replaceHidden(html, blank);
  const raws = html.split('\n');
  return visible.split('\n').flatMap((line, index) => {
    const text = line
      .split(/<\/?[a-z][^<>]*>|<[!?][^<>]*>|^[^<>]*=(?:"[^"]*"|'[^']*')[^<>]*>/iu)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' ')
      .replace(/\s+/gu, ' ');
    if (text === '') return [];
    const start = line.length - line.trimStart().length;
    const written = lineAt(startLine + index);
    const raw = raws[index]?.slice(start, line.trimEnd().length) ?? '';
    // A bullet may have been turned into `-`; the words behind it are the file's own.
    const source = [raw, raw.replace(/^[-*+]\s+/u, '')].find((one) => written.includes(one)) ?? written.trim();
    const lines = { startLine: startLine + index, endLine: startLine + index };
    return [{ kind: 'paragraph' as const, text, source, lines, depth: 0, term: null, cells: null, language: null }];
  });
}
