import { chaptersOf, findChapters } from '../../notes/parse-chapter.ts';
import { findDuration } from '../../notes/parse-duration.ts';
import { type ChapterKey, chapterKey } from '../chapter-key.ts';

/** One chapter of several, and its time; null: the line tells none. */
export interface ChapterPart {
  readonly chapter: ChapterKey;
  readonly minutes: number | null;
}

/** As many as one sitting can hold; a longer range is a slip, or a book. */
export const mostParts = 12;

const connector = /^(?:그리고|과|와|이랑|랑|하고|및|에서|까지|을|를|은|는|도|and|&|,|each|읽음|읽었[가-힣]*|read)$/iu;

/** Writes ranges and lists as the template does: `9장부터 11장까지`, `chapters 9 to 11`, `9, 10장` → `9~11장`, `9장 10장`. */
export function plainChapters(text: string, bareFirst: boolean): string {
  const written = text
    .replace(/(\d{1,3})\s*(?:장|챕터)?\s*(?:부터|에서)\s*(\d{1,3})\s*(?:장|챕터)\s*(?:까지)?/gu, '$1~$2장')
    .replace(
      /((?:chapters?|ch\.?)\s*)(\d{1,3})\s*(?:to|through|until)\s*(?:(?:chapter|ch\.?)\s*)?(\d{1,3})/giu,
      '$1$2-$3',
    )
    .replace(
      /(?:chapters|chs\.?)\s*\d{1,3}(?:\s*(?:,\s*and|,|and|&)\s*\d{1,3}(?![\d.:]|\s*(?:h|m|시간|분)))+/giu,
      (list) => [...list.matchAll(/\d+/gu)].map(([number]) => `chapter ${number}`).join(' '),
    )
    .replace(/(?<![\d.])(\d{1,3})\s*[,·]\s*(?=(?:\d{1,3}\s*[,·]\s*)*\d{1,3}\s*장)/gu, '$1장 ');
  return bareFirst ? written.replace(/^\s*(\d{1,3})\s*[~∼～〜–-]\s*(\d{1,3})(?=\s)/u, '$1~$2장') : written;
}

/** Each chapter with a time of its own: `9장 1시간, 10장 2시간`; null where one has none, or anything else stands between. */
export function readEachPart(text: string): readonly ChapterPart[] | null {
  const found = findChapters(text);
  if (found.length < 2 || found.length > mostParts) return null;
  if (found.some(({ ref }) => ref.lastNumber !== undefined)) return null;
  if (text.slice(0, found[0]?.start ?? 0).trim() !== '') return null;
  const parts = found.map(({ ref, end }, index) => {
    const behind = text.slice(end, found[index + 1]?.start ?? text.length);
    const time = findDuration(behind);
    if (time === null || time.range !== null || !isOnlyConnectors(`${time.before} ${time.after}`)) return null;
    return { chapter: chapterKey(ref), minutes: time.minutes };
  });
  const each = parts.flatMap((part) => part ?? []);
  const isSound = each.length === found.length && new Set(each.map(({ chapter }) => chapter)).size === each.length;
  return isSound && each.every(({ minutes }) => minutes > 0 && minutes <= 24 * 60) ? each : null;
}

/** Every chapter that is named in one go, ranges spelled out; null: fewer than two, too many, or a time between them. */
export function readParts(text: string): readonly ChapterKey[] | null {
  const found = findChapters(text);
  if (findDuration(text.slice(found[0]?.end ?? 0, found.at(-1)?.start ?? 0)) !== null) return null;
  const keys = new Set(found.flatMap(({ ref }) => chaptersOf(ref).map(chapterKey)));
  return keys.size < 2 || keys.size > mostParts ? null : [...keys];
}

/** Splits a time evenly in whole minutes; what is left over goes to the first ones. Null: less than a minute each. */
export function splitEvenly(chapters: readonly ChapterKey[], minutes: number | null): readonly ChapterPart[] | null {
  if (minutes === null) return chapters.map((chapter) => ({ chapter, minutes }));
  const each = Math.floor(minutes / chapters.length);
  const left = minutes % chapters.length;
  return each < 1 ? null : chapters.map((chapter, index) => ({ chapter, minutes: each + (index < left ? 1 : 0) }));
}

export function isOnlyConnectors(words: string): boolean {
  return words.split(/[\s,·]+/u).every((word) => word === '' || connector.test(word));
}
