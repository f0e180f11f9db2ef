import { chapterEntries, linesOfBlock } from './chapter-entries.ts';
import type { NoteProblem, ReadingTime } from './note.ts';
import { parseChapter } from './parse-chapter.ts';
import { parseDuration } from './parse-duration.ts';
import { isPlaceholder } from './pieces.ts';
import { namesTotal } from './recognise-heading.ts';
import type { Block, Section } from './section.ts';

export interface ReadingLog {
  readonly times: readonly ReadingTime[];
  /** Total as written, else the sum; null when no time is told. */
  readonly minutes: number | null;
  readonly problems: readonly NoteProblem[];
}

interface Entry extends ReadingTime {
  readonly scope: 'total' | 'chapter' | 'part';
}

/** Reads how long the reading took, in all and per chapter, from the sections of the reading log. */
export function readingLogOf(sections: readonly Section[], lines: readonly string[]): ReadingLog {
  const entries: Entry[] = [];
  const problems: NoteProblem[] = [];
  for (const section of sections) {
    if (section.kind !== 'reading-log') continue;
    for (const block of section.blocks.flatMap(linesOfBlock)) {
      const read = readBlock(block, section, lines[block.lines.startLine - 1] ?? '');
      entries.push(...read);
      if (read.length === 0) problems.push(...problemOf(block));
    }
  }
  const total = entries.find((entry) => entry.scope === 'total');
  const counted = entries.filter((entry) => entry.scope === 'chapter');
  const summed = counted.length > 0 ? counted : entries;
  const minutes = total?.minutes ?? (summed.length > 0 ? summed.reduce((sum, entry) => sum + entry.minutes, 0) : null);
  const times = entries.filter((entry) => entry.scope !== 'part').map(({ scope: _scope, ...time }) => time);
  return { times, minutes, problems };
}

function readBlock(block: Block, section: Section, line: string): readonly Entry[] {
  const piece = { text: block.text, lines: block.lines };
  return chapterEntries(block, line).flatMap(({ chapter, value }): readonly Entry[] => {
    const of = chapter ?? parseChapter(section.heading ?? '');
    const minutes = parseDuration(value);
    if (minutes === null) return [];
    const isTotal =
      chapter === null && (namesTotal(block.text) || namesTotal(section.heading ?? '') || isAlone(block, section));
    if (isTotal) return [{ ...piece, chapter: null, minutes, scope: 'total' }];
    return [{ ...piece, chapter: of, minutes, scope: of === null ? 'part' : 'chapter' }];
  });
}

/** A single line without a chapter is the total. */
function isAlone(block: Block, section: Section): boolean {
  return (
    section.blocks.length === 1 &&
    section.blocks[0]?.source === block.source &&
    parseChapter(section.heading ?? '') === null
  );
}

function problemOf(block: Block): readonly NoteProblem[] {
  const line = block.lines.startLine;
  const value = /[:：]\s*(.*)$/u.exec(block.text)?.[1] ?? null;
  const chapter = parseChapter(block.text);
  if (value === '' && (chapter !== null || namesTotal(block.text))) {
    return [
      {
        line,
        severity: 'info',
        code: 'not-filled-in',
        message: `"${block.text}" is not filled in; write a time such as 1시간 30분.`,
      },
    ];
  }
  if (value === null || isPlaceholder(value) || !/\d/u.test(value) || chapter === null) return [];
  const message = `No reading time found in "${shorten(block.text)}"; write it as 1시간 30분, 90분 or 1h 30m.`;
  return [{ line, severity: 'warning', code: 'time-unreadable', message }];
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
