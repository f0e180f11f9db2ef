import { groupSpread, type Spread } from './group-spread.ts';

/** How long one member read one chapter, in all. */
export interface ChapterReading {
  readonly memberId: string;
  readonly chapter: string;
  readonly minutes: number;
}

export interface ReadingForecast {
  /** The group's own pace, in minutes for a chapter. */
  readonly group: Spread;
  /** For one member, in minutes: the group's median times how long they took beside the others; null without readings of theirs. */
  readonly own: number | null;
}

/** Chapters differ; the last three say most about the next (a median of three is not moved by one). */
const lastChapters = 3;
/** So many chapters at the group's pace are believed of a member before their own. */
const priorChapters = 2;

/**
 * How long the next chapter may take: each member's median over the last chapters that were read, then the group's median of
 * these. `chapters` are those read, in the book's order.
 */
export function forecastReading(
  readings: readonly ChapterReading[],
  chapters: readonly string[],
  memberId: string | null,
  consent = false,
): ReadingForecast {
  const last = new Set(chapters.slice(-lastChapters));
  const recent = readings.filter(({ chapter, minutes }) => last.has(chapter) && minutes > 0);
  const paces = [...Map.groupBy(recent, (reading) => reading.memberId)].map(([, own]) =>
    medianOf(own.map(({ minutes }) => minutes)),
  );
  const group = groupSpread(paces, consent);
  const own = memberId === null || paces.length === 0 ? null : ownPace(readings, memberId, medianOf(paces));
  return { group, own };
}

/** Geometric mean of the member's minutes over the others', drawn towards 1 while there are few chapters. */
function ownPace(readings: readonly ChapterReading[], memberId: string, groupMinutes: number): number | null {
  const ratios: number[] = [];
  for (const [, read] of Map.groupBy(readings, ({ chapter }) => chapter)) {
    const mine = read.find((one) => one.memberId === memberId)?.minutes ?? 0;
    const others = read.filter((one) => one.memberId !== memberId && one.minutes > 0).map(({ minutes }) => minutes);
    if (mine > 0 && others.length > 0) ratios.push(Math.log(mine / medianOf(others)));
  }
  const isReader = readings.some((one) => one.memberId === memberId && one.minutes > 0);
  if (!isReader) return null;
  const sum = ratios.reduce((total, ratio) => total + ratio, 0);
  return groupMinutes * Math.exp(sum / (ratios.length + priorChapters));
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
