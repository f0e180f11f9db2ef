import type { ChapterRef } from '../notes/note.ts';

/** A chapter as it is counted in a study: `9`, `preface`, `appendix` or `appendix A`. A section counts as its chapter. */
export type ChapterKey = string;

/** The key of what a note or a member calls a chapter; of a range that of its first. */
export function chapterKey({ kind, number }: Pick<ChapterRef, 'kind' | 'number'>): ChapterKey {
  if (kind === 'preface') return 'preface';
  if (kind === 'appendix') return number === null ? 'appendix' : `appendix ${number}`;
  return (number ?? '').split('.')[0] ?? '';
}

/** Order within a book: preface, numbers, appendices. */
export function compareChapters(a: ChapterKey, b: ChapterKey): number {
  return rank(a) - rank(b) || Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : a > b ? 1 : 0);
}

function rank(key: ChapterKey): number {
  if (key === 'preface') return 0;
  return key.startsWith('appendix') ? 2 : 1;
}
