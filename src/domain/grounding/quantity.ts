/** Questions that want a number. */
const asking =
  /몇|얼마(?!나\s?(?:좋|유용|중요))|퍼센트|범위|횟수|\bcount\b|how (?:many|much|often|long)|what number|which port|what ports|\brange\b|percent/i;

/** A number in figures, or a Korean one with what is counted. */
const number =
  /\d|(?:한두|두세|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|수십)\s?(?:개|번|대|가지|시간|분|초|배|명)|여섯|\b(?:two|three|four|five|six|seven|eight|nine|ten|once|twice)\b/iu;

/** What is counted: `몇 개`, `몇 분`. */
const counted = /몇\s?(개|번|대|가지|시간|분|초|배|명|퍼센트|일|달|년)/u;

/** Whether a text counts the same thing as is asked for: `열 개` for `몇 개까지`. */
export function countsTheSame(question: string, text: string): boolean {
  const unit = counted.exec(question.normalize('NFKC').slice(0, 600))?.[1];
  if (unit === undefined) return false;
  const unitOf = unit === '퍼센트' ? '(?:퍼센트|%)' : unit;
  return new RegExp(`(?:\\d|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|수십)\\s?${unitOf}`, 'u').test(text);
}

export function wantsNumber(question: string): boolean {
  return asking.test(question.normalize('NFKC').slice(0, 600));
}

export function givesNumber(text: string): boolean {
  return number.test(text);
}

/** Whether a word asks for a span of numbers, and the text holds one: `30000–32767` is a range that nobody calls one. */
export function saysRange(word: string, text: string): boolean {
  return /^(?:범위|ranges?)$/i.test(word) && /\d\s?[–~-]\s?\d/u.test(text);
}
