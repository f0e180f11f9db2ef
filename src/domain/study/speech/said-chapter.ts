import { findChapters } from '../../notes/parse-chapter.ts';
import { type ChapterKey, chapterKey } from '../chapter-key.ts';

/** A chapter that a line names, and the words without it. */
export interface SaidChapter {
  /** Null: the line names none. `several`: a range, or more than one. */
  readonly chapter: ChapterKey | 'several' | null;
  readonly rest: string;
}

/** Takes the chapter out of a line: `9장 3시간` → 9. With `bareFirst`, a number that begins the line is one too: `9 3h`. */
export function takeChapter(text: string, bareFirst: boolean): SaidChapter {
  const found = findChapters(text);
  const [first] = found;
  if (first !== undefined) {
    const rest = found
      .toReversed()
      .reduce((line, { start, end }) => `${line.slice(0, start)} ${line.slice(end)}`, text);
    const isRange = found.some(({ ref }) => ref.lastNumber !== undefined);
    const keys = new Set(found.map(({ ref }) => chapterKey(ref)));
    return { chapter: isRange || keys.size > 1 ? 'several' : chapterKey(first.ref), rest };
  }
  const bare = bareFirst
    ? /^\s*(\d{1,3})(?=\s|$)(?!\s*(?:시간|분|hours?|hrs?|minutes?|mins?|h|m)(?![a-z]))/iu.exec(text)
    : null;
  if (bare === null) return { chapter: null, rest: text };
  return { chapter: String(Number(bare[1])), rest: text.slice(bare[0].length) };
}
