import { saidLines } from './hidden-words.ts';
import type { ChapterRef } from './note.ts';
import { findChapters } from './parse-chapter.ts';
import { plainWords } from './plain-words.ts';
import type { Block } from './section.ts';
import { withoutExamples } from './template-hints.ts';

/** A chapter of a list such as the reading log, and what is written behind it. */
export interface ChapterEntry {
  /** Null when the line names none. */
  readonly chapter: ChapterRef | null;
  readonly value: string;
}

/** A block line by line: members write one chapter a line without making a list of it. */
export function linesOfBlock(block: Block): readonly Block[] {
  const lines = block.source.split('\n');
  if (block.kind === 'code' || lines.length === 1) return [block];
  const said = saidLines(block.source);
  return lines.map((source, index) => {
    const line = block.lines.startLine + index;
    return { ...block, source, text: plainWords(said[index] ?? ''), lines: { startLine: line, endLine: line } };
  });
}

/**
 * Reads `Chapter 9 : 3시간`, `9장 3시간, 10장 2시간` (two entries), `9. 3시간` and table rows. `line` is the file's own
 * line, because Markdown takes the number of an ordered item away. Examples in parentheses are left out.
 */
export function chapterEntries(block: Block, line: string): readonly ChapterEntry[] {
  const text = withoutExamples(block.cells === null ? block.text : block.cells.map((cell) => cell.value).join(' '));
  const found = findChapters(text);
  if (found.length === 0) return [leadingNumber(block, line, text)];
  return found.map(({ ref, end }, index) => ({
    chapter: ref,
    value: text.slice(end, found[index + 1]?.start ?? text.length).replace(/^[\s:：=(|-]+/u, ''),
  }));
}

function leadingNumber(block: Block, line: string, text: string): ChapterEntry {
  if (block.kind === 'table-row') {
    const number = block.cells?.[0]?.value ?? '';
    const rest =
      block.cells
        ?.slice(1)
        .map((cell) => cell.value)
        .join(' ') ?? '';
    return /^\d{1,3}$/u.test(number) ? { chapter: numbered(number), value: rest } : { chapter: null, value: text };
  }
  const ordered = /^\s*(\d{1,3})[.)]\s+\S/u.exec(line)?.[1];
  if (block.kind === 'item' && ordered !== undefined) return { chapter: numbered(ordered), value: text };
  const plain = /^(\d{1,3})\s*[:：](?!\d)\s*(.*)$/u.exec(text);
  if (plain !== null) return { chapter: numbered(plain[1] ?? ''), value: plain[2] ?? '' };
  return { chapter: null, value: text };
}

function numbered(digits: string): ChapterRef {
  return { kind: 'chapter', number: String(Number(digits)), label: digits };
}
