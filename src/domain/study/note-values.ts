import type { Note } from '../notes/note.ts';
import { type ChapterKey, chapterKey } from './chapter-key.ts';

/** Whole minutes that a note tells of one of its chapters; null: none. */
export function minutesIn(note: Note, chapter: ChapterKey): number | null {
  const named = note.readingTimes.findLast((one) => one.chapter !== null && chapterKey(one.chapter) === chapter);
  if (named !== undefined) return Math.round(named.minutes);
  const isNamed = note.readingTimes.some((one) => one.chapter !== null);
  const single = new Set(note.chapters.map(chapterKey)).size === 1;
  return single && !isNamed && note.readingMinutes !== null ? Math.round(note.readingMinutes) : null;
}

/** Half stars that a note gives one of its chapters; stars without a chapter are its first one's. Null: none. */
export function halvesIn(note: Note, chapter: ChapterKey): number | null {
  const [first] = note.chapters;
  const own = note.ratings.findLast((one) => {
    const of = one.chapter ?? first;
    return of !== undefined && chapterKey(of) === chapter && one.points !== null;
  });
  return typeof own?.points === 'number' ? Math.round(own.points * 2) : null;
}
