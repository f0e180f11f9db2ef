import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { splitLines } from '../../domain/notes/split-lines.ts';
import type { ReadSource } from '../../features/answer/ports.ts';
import { readTextFile } from './read-text-file.ts';

/** Lines shown in all; the callers ask for a section, so nothing around it is added. */
const mostLines = 120;
/** Characters of one line, so that a line of megabytes does not become a message. */
const longestLine = 2_000;

/**
 * Reads the lines of a section. Only paths of the library are answered; everything else is null. A note's lines are
 * those it was quoted from, also when the file changed a moment ago; a card is read from disk.
 */
export function createReadSource(knowledgeDir: string): ReadSource {
  return async ({ notes, cards }, path, range) => {
    const note = notes.find((one) => one.path === path && !one.private);
    const isCard = note === undefined && cards.some((card) => card.path === path);
    const lines = note?.source.lines ?? (isCard ? await readCard(knowledgeDir, path) : null);
    if (lines === null || range.startLine > lines.length) return null;
    const startLine = Math.max(1, range.startLine);
    const endLine = Math.min(lines.length, range.endLine, startLine + mostLines - 1);
    return { startLine, lines: lines.slice(startLine - 1, endLine).map((line) => line.slice(0, longestLine)) };
  };
}

async function readCard(knowledgeDir: string, path: string): Promise<readonly string[] | null> {
  const file = join(knowledgeDir, path);
  try {
    const root = await realpath(knowledgeDir);
    if (!(await realpath(file)).startsWith(root + sep)) return null;
  } catch {
    return null;
  }
  const read = await readTextFile(file, path);
  return read === 'unchanged' || read.text === null ? null : splitLines(read.text).lines;
}
