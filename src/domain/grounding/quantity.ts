/** Questions that want a number. */
const asking =
  /몇|얼마(?!나\s?(?:좋|유용|중요))|퍼센트|범위|how (?:many|much|often|long)|what number|which port|percent/i;

/** A number in figures, or a Korean one with what is counted. */
const number =
  /\d|(?:한두|두세|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|수십)\s?(?:개|번|대|가지|시간|분|초|배|명)|여섯|\b(?:two|three|four|five|six|seven|eight|nine|ten|once|twice)\b/iu;

export function wantsNumber(question: string): boolean {
  return asking.test(question.normalize('NFKC').slice(0, 600));
}

export function givesNumber(text: string): boolean {
  return number.test(text);
}
