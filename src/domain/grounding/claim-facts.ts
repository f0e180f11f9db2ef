import { normalise } from '../retrieval/normalise.ts';

/** What can be checked word for word in a sentence. */
export interface ClaimFacts {
  /** Numbers as one writes them without separators: `30000`, `1.22`, `50%`. */
  readonly numbers: ReadonlySet<string>;
  /** Code-like words in lower case: camelCase, dotted paths, `--flags`, `a/b`, versions. */
  readonly identifiers: ReadonlySet<string>;
}

/** Korean numerals before what they count, so that 세 개 and 3개 are the same number. */
const numerals: Readonly<Record<string, string>> = {
  한: '1',
  두: '2',
  세: '3',
  네: '4',
  다섯: '5',
  여섯: '6',
  일곱: '7',
  여덟: '8',
  아홉: '9',
  열: '10',
};
const counted = /(한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)(?=\s?(?:개|번|대|가지|시간|분|초|배|명|종류|단계|곳|줄))/gu;
const words: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};
const english = /\b(one|two|three|four|five|six|seven|eight|nine|ten)\b/giu;

const number = /\d+(?:[.,:]\d+)*%?/gu;
const identifier =
  /--?[a-z][\w-]*|[A-Za-z][\w]*(?:[./][\w-]+)+|[a-z]+[A-Z]\w*|[A-Z]+[a-z]+[A-Z]\w*|[a-z\d]+(?:-[a-z\d]+){2,}|[A-Z][A-Z\d_]{2,}/gu;

/** Reads the facts of a text; `1,000` and `1000`, 세 개 and 3개, one and 1 are the same. */
export function factsOf(text: string): ClaimFacts {
  const plain = normalise(text);
  const counts = [...plain.matchAll(counted)].map(([, word = '']) => numerals[word] ?? '');
  const spelled = [...plain.matchAll(english)].map(([word]) => words[word.toLowerCase()] ?? '');
  const digits = [...plain.matchAll(number)].map(([written]) => plainNumber(written));
  return {
    numbers: new Set([...digits, ...counts, ...spelled]),
    identifiers: new Set([...plain.matchAll(identifier)].map(([written]) => written.toLowerCase())),
  };
}

function plainNumber(written: string): string {
  return written.replaceAll(/,(?=\d{3}(?:\D|$))/gu, '');
}

/** Whether one text says every fact of the other; an identifier is also said by a longer one that ends or begins with it. */
export function missingFact(of: ClaimFacts, within: ClaimFacts, text: string): 'number' | 'identifier' | null {
  // `one` and 하나 are said without being counted; a claim may count to one for itself.
  for (const value of of.numbers) if (value !== '1' && !within.numbers.has(value)) return 'number';
  const whole = normalise(text).toLowerCase();
  for (const value of of.identifiers) if (!within.identifiers.has(value) && !whole.includes(value)) return 'identifier';
  return null;
}
