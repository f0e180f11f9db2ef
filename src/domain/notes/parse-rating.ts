/** A rating as a note writes it. */
export interface ParsedRating {
  /** 0–5; the number where one is written, else the stars; null when left blank (only ☆). */
  readonly points: number | null;
  /** What the stars alone say; null without stars. */
  readonly stars: number | null;
  /** Stars and number disagree. */
  readonly mismatch: boolean;
}

const full = String.raw`(?:⭐|★|🌟|:star2?:)\uFE0F?\s*`;
const empty = String.raw`(?:☆|✩|⚝)\uFE0F?\s*`;
const half = String.raw`(?:½|1\s*/\s*2(?!\d)|반(?![가-힣])|⯨|⯪)\s*`;
const starsPattern = new RegExp(`(?<full>(?:${full})*)(?<half>${half})?(?<empty>(?:${empty})*)`, 'gu');
const numberPattern = new RegExp(
  [
    String.raw`(?<of>\d{1,3}(?:\.\d{1,2})?)\s*점?\s*\/\s*(?<scale>5|10|100)(?:\.0)?(?!\d)`,
    String.raw`(?<points>\d{1,3}(?:\.\d{1,2})?)\s*(?:점|stars?|points?)(?<half>\s*반(?![가-힣]))?`,
    String.raw`별\s*(?<count>\d{1,2}(?:\.\d)?)\s*개?(?<countHalf>\s*반(?![가-힣]))?`,
    String.raw`^[\s:：=(\[]*(?<bare>\d{1,2}(?:\.\d{1,2})?)[\s)\].]*$`,
  ].join('|'),
  'iu',
);

/**
 * Reads a self-rating such as `⭐⭐⭐½☆ (3.5/5)`, `★★★반`, `3.5`, `4점`, `3점 반`; give it the text without the chapter.
 * A scale of 10 or 100 is brought to 5. Null when the text holds no rating, or one outside 0–5.
 */
export function parseRating(text: string): ParsedRating | null {
  const plain = text
    .normalize('NFC')
    .replace(/[(（]?\s*(?:5점\s*만점(?:에|\s*기준)?|만점\s*5점|1\s*[~-]\s*5점?)\s*[)）]?/gu, ' ')
    .replace(/\s*out\s+of\s+(?=5|10)/giu, '/')
    .replace(/(\d)\s*½/gu, '$1.5')
    .replace(/(\d)\s+1\/2(?!\d)/gu, '$1.5');
  const stars = readStars(plain);
  const number = readNumber(stars === null ? plain : plain.replace(stars.written, ' '));
  if (number === null) {
    if (stars === null || (stars.count ?? 0) > 5) return null;
    return { points: stars.count, stars: stars.count, mismatch: false };
  }
  if (number < 0 || number > 5) return null;
  const count = stars?.count ?? null;
  return { points: number, stars: count, mismatch: count !== null && count !== number };
}

/** The longest run of stars; `count` is null when it holds nothing but empty ones. */
function readStars(text: string): { readonly written: string; readonly count: number | null } | null {
  let best: RegExpMatchArray | null = null;
  for (const match of text.matchAll(starsPattern)) {
    if (match[0].trim().length > (best?.[0].trim().length ?? 0) && isRun(match, text)) best = match;
  }
  if (best === null) return null;
  const count = [...(best.groups?.full ?? '').matchAll(new RegExp(full, 'gu'))].length;
  const withHalf = count + (best.groups?.half === undefined ? 0 : 0.5);
  return { written: best[0], count: withHalf === 0 ? null : withHalf };
}

/** Whether a match is stars; a half alone (`½`, `1/2`, `반`) is one only when nothing else is written. */
function isRun(match: RegExpMatchArray, text: string): boolean {
  const groups = match.groups ?? {};
  if (groups.full !== '' || groups.empty !== '') return true;
  return groups.half !== undefined && text.replace(/[\s:：()]/gu, '') === match[0].replace(/\s/gu, '');
}

function readNumber(text: string): number | null {
  const groups = numberPattern.exec(text)?.groups;
  if (groups === undefined) return null;
  if (groups.of !== undefined) return (Number(groups.of) * 5) / Number(groups.scale);
  if (groups.points !== undefined) return Number(groups.points) + (groups.half === undefined ? 0 : 0.5);
  if (groups.count !== undefined) return Number(groups.count) + (groups.countHalf === undefined ? 0 : 0.5);
  return Number(groups.bare);
}
