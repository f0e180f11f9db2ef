import { recogniseHeading } from './recognise-heading.ts';

export interface Fence {
  readonly mark: string;
  readonly length: number;
  readonly language: string | null;
}

const fenceLine = /^(?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*(`{3,}|~{3,})(.*)$/u;

/** The fence that a line opens, also inside lists and quotes; null for a one-line "```x```", which is inline code. */
export function openingFence(line: string): Fence | null {
  if (!line.includes('```') && !line.includes('~~~')) return null;
  const match = fenceLine.exec(line.slice(0, 2000));
  if (match === null) return null;
  const mark = match[1] ?? '';
  const info = match[2] ?? '';
  if (mark.startsWith('`') && info.includes('`')) return null;
  const language = /^\s*\{?\.?([\p{L}\d+#_-]{1,30})/u.exec(info)?.[1]?.toLowerCase() ?? null;
  return { mark: mark.charAt(0), length: mark.length, language };
}

/**
 * The last line of a fence that opens at `start`. One that never closes or meets another opening fence ends before the next
 * heading instead, so that a forgotten fence does not swallow the note. So does one that closes beyond a heading of the
 * template while the marks after it do not come out even: a mark is missing, and a heading in between tells where.
 */
export function fenceEnd(
  lines: readonly string[],
  start: number,
  fence: Fence,
  evenAfter: (index: number) => boolean,
): { readonly last: number; readonly closed: boolean } {
  const markdown = fence.language === 'md' || fence.language === 'markdown';
  let heading = -1;
  let ofTemplate = -1;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const mark = /^[\s>]*(`{3,}|~{3,})(.*)$/u.exec(line.slice(0, 2000));
    if (mark?.[1]?.startsWith(fence.mark) === true && mark[1].length >= fence.length) {
      if (mark[2]?.trim() === '') {
        return ofTemplate < 0 || evenAfter(index) ? { last: index, closed: true } : unclosed(ofTemplate);
      }
      if (!markdown && openingFence(line) !== null) return unclosed(heading < 0 ? index : heading);
    }
    if (!markdown && ofTemplate < 0 && /^#{1,6}[ \t]/u.test(line)) {
      if (recogniseHeading(line.replace(/^#+/u, '')) !== null) ofTemplate = index;
      // A single `#` is a comment in YAML and shells.
      if (heading < 0 && (ofTemplate === index || line.startsWith('##'))) heading = index;
    }
  }
  return unclosed(heading < 0 ? lines.length : heading);
}

/** Whether the lines after one hold an even number of fence marks, as they do where every fence closes. One walk. */
export function evenMarksAfter(lines: readonly string[]): (index: number) => boolean {
  const even: boolean[] = new Array(lines.length + 1).fill(true);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    even[index] = (openingFence(lines[index] ?? '') === null) === even[index + 1];
  }
  return (index) => even[index + 1] ?? true;
}

function unclosed(next: number): { readonly last: number; readonly closed: false } {
  return { last: next - 1, closed: false };
}
