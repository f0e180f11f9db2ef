/** A note that tells more minutes than this (about ten weeks without sleep) means something else. */
const longestMinutes = 100_000;

const counting: Readonly<Record<string, number>> = {
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
};

const number = String.raw`\d{1,5}(?:\.\d{1,3})?`;
const pattern = new RegExp(
  [
    String.raw`(?<![\d:])(?<h1>\d{1,2}):(?<m1>[0-5]\d)\s*[~∼–—-]\s*(?<h2>\d{1,2}):(?<m2>[0-5]\d)(?![\d:])`,
    String.raw`(?<![\d:.])(?<clockHours>\d{1,3}):(?<clockMinutes>[0-5]\d)(?::[0-5]\d)?(?![\d:])`,
    String.raw`(?<![\d.])(?:(?<least>${number})\s*[~∼–—-]\s*)?(?:(?<hours>${number})|(?<![가-힣])(?<word>${Object.keys(counting).join('|')}))\s*시간(?:\s*(?:(?<half>반)(?![가-힣])|(?<minutes>\d{1,3})\s*분?(?![\d.:])))?`,
    String.raw`(?<![가-힣])(?<halfHour>반)\s*시간`,
    String.raw`(?<![\d.])(?:(?<eLeast>${number})\s*[~∼–—-]\s*)?(?<eHours>${number})\s*(?:hours?|hrs?|h)(?![a-z])\.?(?:\s*(?:and\s+)?(?:(?<eHalf>(?:a\s+)?half)|(?<eMinutes>\d{1,3})\s*(?:minutes?|mins?|m)?(?![a-z\d.:])))?`,
    String.raw`(?<![\d.])(?<onlyMinutes>${number})\s*(?:분|(?:minutes?|mins?|m)(?![a-z]))`,
  ].join('|'),
  'iu',
);

/** A duration with the words around it. */
export interface FoundDuration {
  readonly minutes: number;
  /** Minutes at either end of a range of hours (`2~3시간`); null: no range. */
  readonly range: { readonly least: number; readonly most: number } | null;
  readonly before: string;
  readonly after: string;
}

/**
 * The first duration in a text, in whole minutes: `3시간 반`, `약 2시간`, `90분`, `1.5시간`, `2h 30m`, `1h 30`, `1:30`.
 * A range of hours (`2~3시간`) counts as its middle, a range of clock times (`20:00~21:30`) as what lies between.
 * Null when the text tells no duration, or one beyond 100,000 minutes.
 */
export function parseDuration(text: string): number | null {
  return findDuration(text)?.minutes ?? null;
}

/** As {@link parseDuration}, with what stands before and behind it. */
export function findDuration(text: string): FoundDuration | null {
  const plain = text.normalize('NFKC');
  const match = pattern.exec(plain);
  if (match === null) return null;
  const groups = match.groups ?? {};
  const minutes = Math.round(minutesOf(groups));
  if (minutes > longestMinutes) return null;
  const low = groups.least ?? groups.eLeast;
  const least = low === undefined ? null : Math.round(Number(low) * 60);
  const range = least === null ? null : { least, most: Math.round(hoursOf(groups) * 60) };
  return { minutes, range, before: plain.slice(0, match.index), after: plain.slice(match.index + match[0].length) };
}

function minutesOf(groups: Readonly<Record<string, string | undefined>>): number {
  const value = (name: string) => Number(groups[name] ?? 0);
  if (groups.h1 !== undefined) {
    const between = value('h2') * 60 + value('m2') - value('h1') * 60 - value('m1');
    return between >= 0 ? between : between + 24 * 60;
  }
  if (groups.clockHours !== undefined) return value('clockHours') * 60 + value('clockMinutes');
  if (groups.halfHour !== undefined) return 30;
  if (groups.onlyMinutes !== undefined) return value('onlyMinutes');
  const most = hoursOf(groups);
  const least = groups.least ?? groups.eLeast;
  const hours = least === undefined ? most : (Number(least) + most) / 2;
  if (groups.eHours !== undefined) return hours * 60 + (groups.eHalf === undefined ? value('eMinutes') : 30);
  return hours * 60 + (groups.half === undefined ? value('minutes') : 30);
}

function hoursOf(groups: Readonly<Record<string, string | undefined>>): number {
  return groups.word === undefined ? Number(groups.hours ?? groups.eHours ?? 0) : (counting[groups.word] ?? 0);
}
