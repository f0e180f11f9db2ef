import { chaptersOf, findChapters } from '../../notes/parse-chapter.ts';
import { type ChapterKey, chapterKey } from '../chapter-key.ts';

export type ParsedWeeks =
  | { readonly kind: 'weeks'; readonly weeks: readonly (readonly ChapterKey[])[] }
  /** `line` counts from 1; 0: nothing was written, or more than fits. */
  | { readonly kind: 'wrong'; readonly line: number; readonly text: string };

/** A book a year; more weeks are a slip of the keyboard. */
const mostWeeks = 60;

/**
 * Reads what is read in each week: one line a week (`서문, 1장`, `2`, `3~4`). A single range (`1~12`) is one chapter a week.
 */
export function parseWeeks(text: string): ParsedWeeks {
  const lines = text
    .normalize('NFKC')
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:[-*•]|\d{1,2}\s*주차?\s*[:.)]?|week\s*\d{1,2}\s*[:.)]?)\s*/iu, '').trim())
    .filter((line) => line !== '');
  const weeks: (readonly ChapterKey[])[] = [];
  for (const [index, line] of lines.entries()) {
    const chapters = chaptersIn(line);
    if (chapters === null) return { kind: 'wrong', line: index + 1, text: line };
    weeks.push(chapters);
  }
  const [only] = weeks;
  const spread = weeks.length === 1 && only !== undefined && only.length > 2 ? only.map((one) => [one]) : weeks;
  if (spread.length === 0 || spread.length > mostWeeks) return { kind: 'wrong', line: 0, text: '' };
  return { kind: 'weeks', weeks: spread };
}

/** How {@link parseWeeks} would have it written. */
export function printWeeks(weeks: readonly (readonly ChapterKey[])[], name: (key: ChapterKey) => string): string {
  return weeks.map((chapters) => chapters.map(name).join(', ')).join('\n');
}

function chaptersIn(line: string): readonly ChapterKey[] | null {
  const found: ChapterKey[] = [];
  for (const part of line.split(/\s*[,·/+]\s*/u)) {
    const bare = /^(\d{1,3})(?:\s*[~∼–-]\s*(\d{1,3}))?$/u.exec(part);
    const refs = findChapters(bare === null ? part : `${part}장`);
    const isWhole = refs.length > 0 && remainder(bare === null ? part : `${part}장`, refs) === '';
    if (!isWhole) return null;
    found.push(...refs.flatMap(({ ref }) => chaptersOf(ref)).map(chapterKey));
  }
  const unique = [...new Set(found)];
  return unique.length > 0 ? unique : null;
}

function remainder(text: string, found: ReturnType<typeof findChapters>): string {
  return found
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replace(/[\s.:]+/gu, '');
}
