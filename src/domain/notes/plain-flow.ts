import { blockTerm } from './block-term.ts';
import type { Flow } from './flow.ts';
import { headingWords } from './heading-words.ts';
import { hasMarks, plainWords } from './plain-words.ts';
import type { ScannedLine } from './scan-lines.ts';
import type { Block } from './section.ts';

const heading = /^(#{1,6}) +(\S.*)$/u;
const item = /^( *)- (?![-+#=:>\s]|~~~|\d{1,9}[.)](?:\s|$))(\S.*)$/u;
const blank = /^ *$/u;
const paragraph = /^(?![-+#=:>\s]|~~~|\d{1,9}[.)](?:\s|$))\S/u;

/**
 * Whether lines hold nothing but headings, `-` lists and paragraphs at the margin, with no marks but code and bold. Most of a note
 * is like that, and reading it here is some twenty times faster than the Markdown parser, with the same result.
 */
export function isPlain(lines: readonly ScannedLine[], from: number, to: number): boolean {
  let afterItem = false;
  for (let index = from; index < to; index += 1) {
    const text = lines[index]?.text ?? '';
    if (blank.test(text)) {
      afterItem = false;
      continue;
    }
    if (hasMarks(text)) return false;
    if (item.test(text)) afterItem = true;
    else if (lines[index]?.kind === 'heading' ? !heading.test(text) : afterItem || !paragraph.test(text)) return false;
    else afterItem = false;
  }
  return true;
}

/** Reads plain lines (see `isPlain`) into headings and blocks. */
export function plainFlow(lines: readonly ScannedLine[], from: number, to: number): readonly Flow[] {
  const flow: Flow[] = [];
  /** Column at which the text of every open list item begins. */
  let open: number[] = [];
  for (let index = from; index < to; index += 1) {
    const text = lines[index]?.text ?? '';
    if (blank.test(text)) continue;
    const sign = lines[index]?.kind === 'heading' ? heading.exec(text) : null;
    if (sign !== null) {
      open = [];
      const words = headingWords(plainWords((sign[2] ?? '').replace(/(?:^| +)#+ *$/u, '')));
      const level = sign[1]?.length ?? 1;
      if (words !== '') flow.push({ kind: 'heading', heading: { text: words, level, line: index + 1 } });
      continue;
    }
    const listed = item.exec(text);
    if (listed !== null) {
      const column = listed[1]?.length ?? 0;
      open = open.filter((content) => content <= column);
      flow.push(...plainBlock('item', listed[2] ?? '', index, index, open.length));
      open.push(column + 2);
      continue;
    }
    open = [];
    let last = index;
    while (last + 1 < to && lines[last + 1]?.kind !== 'heading' && paragraph.test(lines[last + 1]?.text ?? ''))
      last += 1;
    const source = lines
      .slice(index, last + 1)
      .map((line) => line.text)
      .join('\n');
    flow.push(...plainBlock('paragraph', source, index, last, 0));
    index = last;
  }
  return flow;
}

function plainBlock(kind: Block['kind'], raw: string, first: number, last: number, depth: number): readonly Flow[] {
  const source = raw.trim();
  const text = source
    .split('\n')
    .map(plainWords)
    .filter((words) => words !== '')
    .join(' ');
  if (text === '') return [];
  const lines = { startLine: first + 1, endLine: last + 1 };
  const term = blockTerm(source, text);
  return [{ kind: 'block', block: { kind, text, source, lines, depth, term, cells: null, language: null } }];
}
