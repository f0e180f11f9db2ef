import { isPlain } from './plain-flow.ts';
import type { ScannedLine } from './scan-lines.ts';

/** Lines that are parsed together, counted from 0, `to` not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Whether nothing in it needs the Markdown parser. */
  readonly plain: boolean;
  /** Index of the header row when the stretch begins in the midst of a table, else null. */
  readonly tableHeader: number | null;
}

/**
 * The Markdown parser's time grows faster than a text's length (0.5 s for 500 headings at once, 2 s for 2,000), so it is
 * given stretches of about this many characters. They end before a heading …
 */
const shortStretch = 1_500;
/** … or, where none comes, before a list item, a paragraph or a row of a table at the margin … */
const longStretch = 3_000;
/** … or at last anywhere. */
const longestStretch = 12_000;

/** Cuts scanned lines into stretches that can be parsed on their own; what needs no parser is kept apart. */
export function splitStretches(lines: readonly ScannedLine[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  while (from < lines.length) {
    const to = nextHeading(lines, from + 1);
    const plain = isPlain(lines, from, to);
    const last = stretches.at(-1);
    if (plain) {
      if (last?.plain === true) stretches[stretches.length - 1] = { ...last, to };
      else stretches.push({ from, to, plain, tableHeader: null });
    } else if (last !== undefined && !last.plain && length(lines, last.from, to, shortStretch) <= shortStretch) {
      stretches[stretches.length - 1] = { ...last, to };
    } else {
      stretches.push(...cutLong(lines, from, to));
    }
    from = to;
  }
  return stretches;
}

function nextHeading(lines: readonly ScannedLine[], from: number): number {
  let index = from;
  while (index < lines.length && lines[index]?.kind !== 'heading') index += 1;
  return index;
}

/** Characters of some lines, counted no further than `limit`. */
function length(lines: readonly ScannedLine[], from: number, to: number, limit: number): number {
  let sum = 0;
  for (let index = from; index < to && sum <= limit; index += 1) sum += (lines[index]?.text.length ?? 0) + 1;
  return sum;
}

function cutLong(lines: readonly ScannedLine[], start: number, end: number): readonly Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  let size = 0;
  let table: number | null = null;
  let header: number | null = null;
  for (let index = start; index < end; index += 1) {
    const text = lines[index]?.text ?? '';
    if (table !== null && !text.includes('|')) table = null;
    if (size >= longestStretch || (size >= longStretch && mayBegin(text, lines[index - 1]?.text ?? '', table))) {
      parts.push({ from, to: index, plain: false, tableHeader: header });
      from = index;
      size = 0;
      header = table;
    }
    size += text.length + 1;
    if (table === null && index > from && isDelimiter(text)) table = index - 1;
  }
  parts.push({ from, to: end, plain: false, tableHeader: header });
  return parts;
}

function mayBegin(text: string, before: string, table: number | null): boolean {
  if (table !== null) return text.startsWith('|');
  return /^(?:[-*+]|\d{1,9}[.)])\s/u.test(text) || (before.trim() === '' && /^\S/u.test(text));
}

/** The row of dashes under a table's header. */
function isDelimiter(text: string): boolean {
  return text.length < 2_000 && text.includes('|') && text.includes('-') && /^[\s|:-]+$/u.test(text);
}
