import { replaceHidden } from './hidden-words.ts';
import type { CodeLines } from './scan-lines.ts';
import type { Block } from './section.ts';

/** Words of one block cut from an overlong line. */
const longestBlock = 2_000;

/** The block of a fenced code; its lines include the fences, its text does not. Null when nothing stands in it. */
export function codeBlock(lines: readonly string[], code: CodeLines): Block | null {
  const body = lines.slice(code.first + 1, code.closed ? code.last : code.last + 1);
  while (body.length > 0 && body.at(-1)?.trim() === '') body.pop();
  if (body.every((line) => line.trim() === '')) return null;
  const indent = /^[\s>]*/u.exec(lines[code.first] ?? '')?.[0].length ?? 0;
  const text = body.map((line) => line.replace(new RegExp(`^[ \\t>]{0,${Math.min(indent, 100)}}`, 'u'), '')).join('\n');
  const endLine = code.closed ? code.last + 1 : code.first + 1 + body.length;
  return {
    kind: 'code',
    text,
    source: body.join('\n'),
    lines: { startLine: code.first + 1, endLine },
    depth: 0,
    term: null,
    cells: null,
    language: code.language,
  };
}

/** Blocks of a line that is too long for the Markdown parser: its words, cut at spaces, comments and struck words. */
export function overlongBlocks(line: string, lineNumber: number): readonly Block[] {
  const blocks: Block[] = [];
  const lines = { startLine: lineNumber, endLine: lineNumber };
  // A mark that no text holds, because lines end there.
  for (const stretch of replaceHidden(line, () => '\n').split('\n')) {
    for (const source of cutAtSpaces(stretch)) {
      const text = source.replace(/\*\*|`/gu, '').replace(/\s+/gu, ' ');
      if (text !== '') {
        blocks.push({ kind: 'paragraph', text, source, lines, depth: 0, term: null, cells: null, language: null });
      }
    }
  }
  return blocks;
}

function cutAtSpaces(line: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < line.length) {
    const space = line.lastIndexOf(' ', start + longestBlock);
    const end = start + longestBlock >= line.length ? line.length : space > start ? space : start + longestBlock;
    const part = line.slice(start, end).trim();
    parts.push(part.replace(/^(?:[-*+•]|\d{1,9}[.)])\s+/u, ''));
    start = end;
  }
  return parts;
}
