/** A day that a line names, before anybody knows which day it is today. */
export type SaidDay =
  /** So many days before today; negative: after it. Two where the words leave it open: `엊그제`. */
  | { readonly kind: 'ago'; readonly days: readonly number[] }
  /** 0 is Sunday. `latest`: 지난 월요일, last Monday; `bare`: 월요일, on Monday. */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly week: 'bare' | 'latest' | 'this' | 'previous' | 'next';
    }
  /** Null where it is not said. `swappable`: `11/12` in a sentence that may put the day first. */
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number;
      readonly swappable: boolean;
    }
  /** A week, or more than one day. */
  | { readonly kind: 'vague' };

/** Counting words of days; Korean has its own for the first seven. */
const koreanDays: Readonly<Record<string, number>> = {
  ...{ 하루: 1, 이틀: 2, 사흘: 3, 나흘: 4, 닷새: 5, 엿새: 6, 이레: 7, 일주일: 7, '한 주': 7, 한주: 7 },
};
const englishNumbers: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const englishMonths =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const englishWeekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

type Reader = readonly [RegExp, (groups: Readonly<Record<string, string | undefined>>) => SaidDay];

const ago = (...days: readonly number[]): SaidDay => ({ kind: 'ago', days });
const date = (year: string | undefined, month: number | null, day: string | undefined, swappable = false): SaidDay => ({
  ...{ kind: 'date', year: year === undefined ? null : Number(year), month, day: Number(day), swappable },
});
const monthOf = (name = '') => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Longer forms stand before what they contain. */
const readers: readonly Reader[] = [
  [
    /(?<![\d/-])(?<y>20\d\d)\s*[-./]\s*(?<m>\d{1,2})\s*[-./]\s*(?<d>\d{1,2})(?![\d/-])/u,
    ({ y, m, d }) => date(y, Number(m), d),
  ],
  [
    /(?:(?<y>20\d\d)\s*년\s*)?(?<!\d)(?<m>\d{1,2})\s*월\s*(?<d>\d{1,2})\s*일(?:날)?(?:에|은)?/u,
    ({ y, m, d }) => date(y, Number(m), d),
  ],
  [
    /(?<![\d/.])(?:on\s+)?(?<m>\d{1,2})\/(?<d>\d{1,2})(?![\d/])(?:일?에)?/iu,
    ({ m, d }) => date(undefined, Number(m), d, true),
  ],
  [
    new RegExp(
      String.raw`(?<![a-z])(?:on\s+)?(?<m>${englishMonths})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s*(?<y>20\d\d))?`,
      'iu',
    ),
    ({ y, m, d }) => date(y, monthOf(m), d),
  ],
  [
    new RegExp(
      String.raw`(?<!\d)(?:on\s+)?(?:the\s+)?(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<m>${englishMonths})(?![a-z])(?:,?\s*(?<y>20\d\d))?`,
      'iu',
    ),
    ({ y, m, d }) => date(y, monthOf(m), d),
  ],
  [/(?<![a-z])on\s+the\s+(?<d>\d{1,2})(?:st|nd|rd|th)(?![a-z])/iu, ({ d }) => date(undefined, null, d)],
  [/(?<![\d.])(?<n>\d{1,3})\s*일\s*전(?:에)?/u, ({ n }) => ago(Number(n))],
  [/(?<n>하루|이틀|사흘|나흘|닷새|엿새|이레|일주일|한\s?주)\s*전(?:에)?/u, ({ n = '' }) => ago(koreanDays[n] ?? 7)],
  [
    /(?<![a-z])(?<n>\d{1,3}|a|one|two|three|four|five|six)\s+(?<unit>days?|weeks?)\s+ago(?![a-z])/iu,
    ({ n = '', unit = '' }) => ago((englishNumbers[n.toLowerCase()] ?? Number(n)) * (/^w/iu.test(unit) ? 7 : 1)),
  ],
  [/(?<![a-z])(?:the\s+)?day\s+before\s+yesterday(?![a-z])/iu, () => ago(2)],
  [/(?<![가-힣])엊그제(?:께)?(?:에)?(?![가-힣])/u, () => ago(2, 3)],
  [/(?<![가-힣])(?:그끄저께|그끄제)(?:에)?(?![가-힣])/u, () => ago(3)],
  [/(?<![가-힣])(?:그저께|그제)(?:에)?(?![가-힣])/u, () => ago(2)],
  [
    /(?<![가-힣])(?:어제|어저께|어젯밤)(?:에|는)?(?![가-힣])|(?<![a-z])(?:yesterday|last\s+night)(?![a-z])/iu,
    () => ago(1),
  ],
  [
    /(?<![가-힣])오늘(?:은|에)?(?![가-힣])|(?<![a-z])(?:today|tonight|this\s+(?:morning|afternoon|evening))(?![a-z])/iu,
    () => ago(0),
  ],
  [/(?<![가-힣])(?:내일)(?:은|에)?(?![가-힣])|(?<![a-z])tomorrow(?![a-z])/iu, () => ago(-1)],
  [/(?<![가-힣])모레(?:에)?(?![가-힣])/u, () => ago(-2)],
  [
    /(?:(?<week>지지난\s*주|지난\s*주|저번\s*주|이번\s*주|다음\s*주|지난|저번)\s*)?(?<![가-힣])(?<day>[일월화수목금토])요일(?:날)?(?:에)?(?![가-힣])/u,
    ({ week, day = '' }) => ({ kind: 'weekday', weekday: '일월화수목금토'.indexOf(day), week: koreanWeek(week) }),
  ],
  [
    /(?<![a-z])(?:on\s+)?(?:(?<week>last|this|next)\s+)?(?<day>sun|mon|tue|wed|thu|fri|sat)(?:day|sday|s|nesday|rsday|urday|rs)?(?:\s+(?<of>last\s+week))?(?![a-z])/iu,
    ({ week, day = '', of }) => ({
      kind: 'weekday',
      weekday: englishWeekdays.indexOf(day.toLowerCase()),
      week: of === undefined ? englishWeek(week) : 'previous',
    }),
  ],
  [
    /(?<![가-힣])(?:지난|저번|이번)\s*주(?:말)?(?:에)?(?![가-힣])|(?<![a-z])(?:last|this)\s+(?:week|weekend)(?![a-z])/iu,
    () => ({ kind: 'vague' }),
  ],
  [
    /(?<![\d월./])(?<d>\d{1,2})일(?:날)?(?:에)?(?=\s|$)(?!\s*(?:동안|간|만|내내|걸))/u,
    ({ d }) => date(undefined, null, d),
  ],
];

/** Takes the day out of a line: `어제 9장 2시간` → yesterday. Null: it names none. */
export function takeDay(text: string): { readonly day: SaidDay | null; readonly rest: string } {
  let rest = text;
  const said: SaidDay[] = [];
  for (const [pattern, read] of readers) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    // `11월 24일 화요일` is one day, said twice; of the two the date is the surer.
    said.push(read(match.groups ?? {}));
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  }
  const [first = null, second] = said;
  const isTwice = second === undefined || (said.length === 2 && first?.kind === 'date' && second.kind === 'weekday');
  return { day: isTwice ? first : { kind: 'vague' }, rest: first === null ? text : rest };
}

function koreanWeek(words: string | undefined) {
  if (words === undefined) return 'bare';
  if (words.startsWith('이번')) return 'this';
  if (words.startsWith('다음')) return 'next';
  return words.endsWith('주') ? 'previous' : 'latest';
}

function englishWeek(word: string | undefined) {
  if (word === undefined) return 'bare';
  const week = word.toLowerCase();
  return week === 'last' ? 'latest' : week === 'this' ? 'this' : 'next';
}
