import type { ChapterKey } from '../../../domain/study/chapter-key.ts';
import type { Messages } from '../../../messages/messages.ts';

/** Stars as they are said: to a tenth, without a nought after the point. */
export function starsOf(stars: number): string {
  return String(Math.round(stars * 10) / 10);
}

/** `9장, 10장`. */
export function chaptersOf(chapters: readonly ChapterKey[], { study }: Messages): string {
  return chapters.map((chapter) => study.chapter(chapter)).join(', ');
}

/** Ten months: the next day of that name, beyond doubt. */
const nearMs = 300 * 24 * 60 * 60 * 1000;

/** `11/16`, as it fits under a picture. */
export function shortDay(epochMs: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, month: 'numeric', day: 'numeric' });
  return parts.format(epochMs);
}

/** `11/16`, or `2028/1/28` where the year is no longer the one that readers think of. */
export function farDay(epochMs: number, nowMs: number, timeZone: string): string {
  const day = shortDay(epochMs, timeZone);
  if (epochMs - nowMs < nearMs) return day;
  return `${new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' }).format(epochMs)}/${day}`;
}
