import { finalJamo, initialJamo, isSyllable, medialJamo, syllable, toJamo } from './hangul.ts';

/** The Korean two-set layout (KS X 5002): which letter each key of a QWERTY keyboard writes. */
const letterOfKey = new Map<string, string>([
  ...zip('rRseEfaqQtTdwWczxvg', initialJamo),
  ...zip('koiOjpuPhynbml', [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ']),
]);
const keyOfLetter = new Map([...letterOfKey].map(([key, letter]) => [letter, key]));

/** Letters that take two strokes: compound vowels and finals. */
const compounds = new Map<string, string>([
  ['ㅗㅏ', 'ㅘ'],
  ['ㅗㅐ', 'ㅙ'],
  ['ㅗㅣ', 'ㅚ'],
  ['ㅜㅓ', 'ㅝ'],
  ['ㅜㅔ', 'ㅞ'],
  ['ㅜㅣ', 'ㅟ'],
  ['ㅡㅣ', 'ㅢ'],
  ['ㄱㅅ', 'ㄳ'],
  ['ㄴㅈ', 'ㄵ'],
  ['ㄴㅎ', 'ㄶ'],
  ['ㄹㄱ', 'ㄺ'],
  ['ㄹㅁ', 'ㄻ'],
  ['ㄹㅂ', 'ㄼ'],
  ['ㄹㅅ', 'ㄽ'],
  ['ㄹㅌ', 'ㄾ'],
  ['ㄹㅍ', 'ㄿ'],
  ['ㄹㅎ', 'ㅀ'],
  ['ㅂㅅ', 'ㅄ'],
]);
const strokes = new Map([...compounds].map(([pair, letter]) => [letter, pair]));

function zip(keys: string, letters: readonly string[]): [string, string][] {
  return [...keys].map((key, i) => [key, letters[i] ?? '']);
}

/**
 * What Latin keys write on the Korean layout: `tjqltm` → `서비스`. Null when the strokes leave letters that form no
 * syllable, which is how ordinary English words are told apart.
 */
export function hangulFromKeys(keys: string): string | null {
  const letters: string[] = [];
  for (const key of keys) {
    // Shift matters only for ㄲㄸㅃㅆㅉㅒㅖ; a capital elsewhere is the same key.
    const letter = letterOfKey.get(key) ?? letterOfKey.get(key.toLowerCase());
    if (letter === undefined) return null;
    letters.push(letter);
  }
  return composeSyllables(letters);
}

/** What Hangul, also bare letters, was meant to be when typed in Korean mode: `ㅗ디ㅡ` → `helm`. */
export function keysFromHangul(text: string): string {
  let keys = '';
  for (const letter of toJamo(text)) {
    for (const stroke of strokes.get(letter) ?? letter) keys += keyOfLetter.get(stroke) ?? stroke;
  }
  return keys;
}

/** Whether a word holds letters that stand outside a syllable, as only a wrong layout or a slip leaves them. */
export function hasBareJamo(word: string): boolean {
  return /[ㄱ-ㅣ]/u.test(word) && [...word].every((c) => isSyllable(c) || /[ㄱ-ㅣ]/u.test(c));
}

function composeSyllables(letters: readonly string[]): string | null {
  let text = '';
  let i = 0;
  while (i < letters.length) {
    const initial = initialJamo.indexOf(letters[i] ?? '');
    let vowel = letters[i + 1] ?? '';
    if (initial < 0 || !medialJamo.includes(vowel)) return null;
    i += 2;
    const longVowel = compounds.get(vowel + (letters[i] ?? ''));
    if (longVowel !== undefined) {
      vowel = longVowel;
      i += 1;
    }
    // A consonant closes the syllable unless a vowel follows it, which makes it the next one's beginning.
    const opensNext = (at: number) => medialJamo.includes(letters[at + 1] ?? '');
    let final = letters[i] ?? '';
    if (final === '' || !finalJamo.includes(final) || opensNext(i)) final = '';
    else {
      i += 1;
      const longFinal = compounds.get(final + (letters[i] ?? ''));
      if (longFinal !== undefined && !opensNext(i)) {
        final = longFinal;
        i += 1;
      }
    }
    text += syllable(initial, medialJamo.indexOf(vowel), finalJamo.indexOf(final));
  }
  return text;
}
