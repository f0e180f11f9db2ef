import { parseRating } from '../../notes/parse-rating.ts';

/** What a line says of stars: half stars from 0 to 10, or what is wrong with them. */
export type SaidStars =
  | { readonly kind: 'stars'; readonly halves: number }
  /** `value` as it was written. */
  | { readonly kind: 'outside' | 'between'; readonly value: string }
  | { readonly kind: 'none' };

const numerals: readonly (readonly [RegExp, string])[] = [
  [/(?<![가-힣])하나(?=\s*(?:반|$))|(?<![가-힣])한(?=\s*(?:개|점))/gu, '1'],
  [/(?<![가-힣])둘(?=\s*(?:반|$))|(?<![가-힣])두(?=\s*(?:개|점))/gu, '2'],
  [/(?<![가-힣])셋(?=\s*(?:반|$))|(?<![가-힣])(?:세|석|삼)(?=\s*(?:개|점))/gu, '3'],
  [/(?<![가-힣])넷(?=\s*(?:반|$))|(?<![가-힣])(?:네|넉|사)(?=\s*(?:개|점))/gu, '4'],
  [/(?<![가-힣])다섯(?=\s*(?:반|개|점|$))|(?<![가-힣])오(?=\s*점)/gu, '5'],
  [/(?<![가-힣])여섯(?=\s*(?:반|개|점|$))|(?<![가-힣])육(?=\s*점)/gu, '6'],
  [/(?<![가-힣])일곱(?=\s*(?:반|개|점|$))/gu, '7'],
  [/(?<![가-힣])반(?=\s*개)/gu, '0.5'],
  [/(?<![가-힣])(?:영|빵)(?=\s*(?:개|점))/gu, '0'],
];
const number =
  /^(?:별점?|stars?)?\s*[:：]?\s*([-−]?\d{1,3}(?:[.,]\d{1,3})?)\s*(?:개|점|stars?|points?)?\s*(?:\/\s*5)?\s*(반)?\s*$/iu;

/** Reads what stands alone as a rating: `3.5`, `세개반`, `별 네 개`, `4점`, `⭐⭐⭐½`, `3/5`. */
export function readStars(text: string): SaidStars {
  const words = text
    .replace(/½/u, '반')
    .normalize('NFKC')
    .replace(/별점?(?=[가-힣\d])/gu, '별 ')
    .replace(/만점/gu, '5점')
    .trim();
  const said = numerals.reduce((line, [word, digit]) => line.replace(word, digit), words);
  const match = number.exec(said);
  if (match !== null) {
    const value = Number((match[1] ?? '').replace(',', '.').replace('−', '-')) + (match[2] === undefined ? 0 : 0.5);
    if (value < 0 || value > 5) return { kind: 'outside', value: text.trim() };
    if (!Number.isInteger(value * 2)) return { kind: 'between', value: text.trim() };
    return { kind: 'stars', halves: value * 2 };
  }
  const points = parseRating(text)?.points ?? null;
  if (points === null) return { kind: 'none' };
  return Number.isInteger(points * 2) ? { kind: 'stars', halves: points * 2 } : { kind: 'between', value: text.trim() };
}
