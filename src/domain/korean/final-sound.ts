import { endsInConsonant, endsInRieul, isSyllable } from '../retrieval/hangul.ts';

/** How a word ends when it is read aloud in Korean: an open syllable, ㄹ, or another closed one. */
export type FinalSound = 'vowel' | 'rieul' | 'consonant';

/**
 * The final sound of a text as Koreans read it; null when it holds nothing to read. Punctuation and brackets at the end are
 * passed over. Hangul is exact. Digits are read in Sino-Korean (`10` 십), right after Latin letters in English (`S3` 쓰리).
 * Latin words follow how English ends are written in Hangul: a word of its own in camel case counts alone
 * (`ReplicaSet` → `Set`), capitals and words without a vowel are spelled out (`PVC` 씨, `svc` 씨), and the rest goes by
 * {@link endings}, which the national rules for loanwords give (short vowel + p, t, k closes: 맵, 셋, 팩; d, g, s, r stay open).
 */
export function finalSound(text: string): FinalSound | null {
  const tail = /([A-Za-z]*)(\d[\d.,]*\d|\d)?([\p{L}\p{N}])?[^\p{L}\p{N}]*$/u.exec(
    text.normalize('NFC').slice(-longest),
  );
  if (!tail) return null;
  const [, letters = '', digits, other] = tail;
  if (other !== undefined && !/[A-Za-z0-9]/.test(other)) return hangulSound(other);
  if (digits !== undefined && other === undefined) return numberSound(digits, letters !== '');
  const word = `${digits === undefined ? letters : ''}${other ?? ''}`;
  return word === '' ? null : latinSound(word);
}

/** Code units at the end of a text that decide; longer words do not exist. */
const longest = 120;

function hangulSound(char: string): FinalSound {
  if (isSyllable(char)) return endsInRieul(char) ? 'rieul' : endsInConsonant(char) ? 'consonant' : 'vowel';
  return /[ㄱ-ㅎ]/.test(char) ? (char === 'ㄹ' ? 'rieul' : 'consonant') : 'vowel';
}

const koreanDigits: readonly FinalSound[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];
const englishDigits: readonly FinalSound[] = [
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'vowel',
  'vowel',
  'vowel',
  'consonant',
  'vowel',
  'consonant',
];

function numberSound(digits: string, afterLetters: boolean): FinalSound {
  const last = Number(digits.at(-1));
  if (afterLetters && digits.length === 1) return englishDigits[last] ?? 'vowel';
  const zeros = /0*$/.exec(digits.replaceAll(',', ''))?.[0].length ?? 0;
  // 십, 백, 천, 만, 억 all close; 조 (12 zeros) alone is open.
  return zeros === 12 ? 'vowel' : (koreanDigits[last] ?? 'vowel');
}

function latinSound(word: string): FinalSound {
  const known = exceptions[word.toLowerCase()];
  if (known) return known;
  const part = /(?:[A-Z]+s?|[A-Z]?[a-z]+)$/.exec(word)?.[0] ?? word;
  const last = part === part.toUpperCase() ? part : (/[A-Z]?[a-z]+$/.exec(part)?.[0] ?? part);
  const lower = last.toLowerCase();
  const knownPart = exceptions[lower];
  if (knownPart) return knownPart;
  if (/^[A-Z]+s$/.test(part)) return 'vowel';
  if (last === last.toUpperCase() || !/[aeiouy]/.test(lower)) return letterSound(lower.at(-1) ?? '');
  return endings.find(([pattern]) => pattern.test(lower))?.[1] ?? 'vowel';
}

/** Letters by their names: 엘, 알 end in ㄹ, 엠, 엔 close, all others are open. */
function letterSound(letter: string): FinalSound {
  if (letter === 'l' || letter === 'r') return 'rieul';
  return letter === 'm' || letter === 'n' ? 'consonant' : 'vowel';
}

/** First match counts. */
const endings: readonly (readonly [RegExp, FinalSound])[] = [
  [/(?:l|[^l]le|lle)$/, 'rieul'],
  [/(?:m|n|ng|me|ne)$/, 'consonant'],
  [/(?:[^aeiouy]|^)[aeiouy]b$/, 'consonant'],
  [/[aeiouy]p$/, 'consonant'],
  [/(?:ck|ook|[aeio]c)$/, 'consonant'],
  [/out$|(?:[^aeiou]|^|qu)[aeiouy]t$/, 'consonant'],
];

const exceptions: Readonly<Record<string, FinalSound>> = {
  // Spelled out although written small, or read as a word although written large.
  ip: 'vowel',
  yaml: 'rieul',
  rbac: 'consonant',
  cidr: 'vowel',
  json: 'consonant',
  // Long vowels and borrowings that the endings get wrong.
  bit: 'vowel',
  check: 'vowel',
  loop: 'vowel',
  soup: 'vowel',
  type: 'consonant',
  template: 'consonant',
  private: 'consonant',
  prototype: 'consonant',
  job: 'consonant',
  cronjob: 'consonant',
};
