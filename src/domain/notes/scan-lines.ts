import { boldHeading } from './bold-heading.ts';
import { evenMarksAfter, fenceEnd, openingFence } from './code-fence.ts';
import { mendHeading, mendItem } from './mend-line.ts';
import { recogniseHeading } from './recognise-heading.ts';
import { isHint, type Template } from './template-hints.ts';

/** What a line is before any Markdown is parsed. */
export interface ScannedLine {
  readonly kind: 'text' | 'heading' | 'bold-heading' | 'code' | 'comment' | 'hint' | 'overlong' | 'front-matter';
  /** What the Markdown parser is given; empty for lines that it must not see. */
  readonly text: string;
  /** How many characters of the file's line are missing at the beginning of `text`. */
  readonly cut: number;
  /** Where one space was put into `text`; -1 for nowhere. */
  readonly inserted: number;
}

/** Lines of one fenced code block, counted from 0, fences included. */
export interface CodeLines {
  readonly first: number;
  readonly last: number;
  readonly closed: boolean;
  readonly language: string | null;
}

export interface ScannedText {
  readonly lines: readonly ScannedLine[];
  readonly code: readonly CodeLines[];
  /** Lines that open a comment, and whether it ever closes. */
  readonly comments: readonly { readonly line: number; readonly closed: boolean }[];
}

/** Longer lines are kept as words only: emphasis and links in them would take more than linear time. */
const longestLine = 5_000;

/**
 * Tells headings, code, comments and the template's hints apart, line by line, and mends what members often write:
 * `-**bold**`, `#heading`, `• item`, bold lines for headings, fences and comments that never close.
 */
export function scanLines(lines: readonly string[], frontMatterLines: number, template: Template | null): ScannedText {
  const scanned: ScannedLine[] = lines.slice(0, frontMatterLines).map(() => hidden('front-matter'));
  const code: CodeLines[] = [];
  const comments: { line: number; closed: boolean }[] = [];
  const nextClose = closingComments(lines);
  const evenAfter = evenMarksAfter(lines);
  let inSummary = false;
  while (scanned.length < lines.length) {
    const index = scanned.length;
    const line = lines[index] ?? '';
    const fence = openingFence(line);
    if (line.length > longestLine) {
      scanned.push(hidden('overlong'));
    } else if (fence !== null) {
      const end = fenceEnd(lines, index, fence, evenAfter);
      code.push({ first: index, ...end, language: fence.language });
      while (scanned.length <= end.last) scanned.push(hidden('code'));
    } else if (/^\s*<!--/u.test(line)) {
      const close = nextClose[index] ?? -1;
      comments.push({ line: index, closed: close >= 0 });
      while (scanned.length < close) scanned.push(hidden('comment'));
      scanned.push(afterComment(lines[Math.max(close, index)] ?? ''));
    } else {
      const scannedLine = scanText(line, index, lines, scanned.at(-1), template, inSummary);
      if (scannedLine.kind === 'heading' || scannedLine.kind === 'bold-heading') {
        inSummary = staysInSummary(line, inSummary);
      }
      scanned.push(scannedLine);
    }
  }
  return { lines: scanned, code, comments };
}

function scanText(
  line: string,
  index: number,
  lines: readonly string[],
  before: ScannedLine | undefined,
  template: Template | null,
  inSummary: boolean,
): ScannedLine {
  const heading = mendHeading(line);
  if (heading !== null && template !== null && isHint(line.replace(/^#+/u, ''), template, true)) return hidden('hint');
  if (heading !== null) return heading;
  if (boldHeading(lines, index, before) !== null) return hidden('bold-heading');
  // Rows of a table are judged later: a blank line in their midst would end the table.
  if (template !== null && !/^\s*\|/u.test(line) && isHint(line, template, inSummary)) return hidden('hint');
  return mendItem(line);
}

function hidden(kind: ScannedLine['kind']): ScannedLine {
  return { kind, text: '', cut: 0, inserted: -1 };
}

/** What follows `-->` on its line is text again. */
function afterComment(line: string): ScannedLine {
  const end = line.indexOf('-->');
  if (end < 0) return hidden('comment');
  return { kind: 'comment', text: line.slice(end + 3), cut: end + 3, inserted: -1 };
}

/** For every line the next one, itself included, that closes a comment; -1 for none. One walk from the end. */
function closingComments(lines: readonly string[]): readonly number[] {
  const next: number[] = new Array(lines.length).fill(-1);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    next[index] = lines[index]?.includes('-->') === true ? index : (next[index + 1] ?? -1);
  }
  return next;
}

function staysInSummary(line: string, before: boolean): boolean {
  const kind = recogniseHeading(line.replace(/^\s*#+/u, '').replace(/#+\s*$/u, ''));
  return kind === null ? before : kind === 'summary';
}
