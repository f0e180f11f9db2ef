import { toJamo } from './hangul.ts';
import type { Lexicon } from './lexicon.ts';
import { singular, wordsOf } from './words.ts';

/** The words of a subject as they sound, to be compared with words that nobody knows. */
export interface Spellings {
  /** As it sounds → as it is written; null where several words sound so. */
  readonly bySound: ReadonlyMap<string, string | null>;
  /** As they sound and as they are written, in the form in which names are compared. */
  readonly letters: Readonly<Record<'latin' | 'hangul', readonly (readonly [sound: string, word: string])[]>>;
}

/** Letters that Korean no longer tells apart by ear, or spells foreign words with by turns. */
const alike: Readonly<Record<string, string>> = {
  ...{ ㅐ: 'ㅔ', ㅒ: 'ㅔ', ㅖ: 'ㅔ', ㅑ: 'ㅏ', ㅕ: 'ㅓ', ㅛ: 'ㅗ', ㅠ: 'ㅜ', ㅚ: 'ㅞ', ㅙ: 'ㅞ', ㅢ: 'ㅣ' },
  ...{ ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' },
};

/** How a word sounds: Hangul letter by letter with those that sound alike as one, Latin letters without doubled ones. */
export function soundOf(text: string): string {
  return toJamo(text)
    .replace(/[ㅐㅒㅖㅑㅕㅛㅠㅚㅙㅢㄲㄸㅃㅆㅉ]/gu, (letter) => alike[letter] ?? letter)
    .replace(/([a-z])\1+/gu, '$1');
}

const known = new WeakMap<Lexicon, Spellings>();

/** Every word of the lexicon's names and terms; misspellings are none. */
export function spellingsOf(lexicon: Lexicon): Spellings {
  const before = known.get(lexicon);
  if (before !== undefined) return before;
  const words = new Set<string>();
  const read = (text: string) => {
    for (const { script, text: word } of wordsOf(text)) {
      if (script === 'hangul') words.add(word);
      if (script === 'latin' && /^[a-z]+$/u.test(word)) words.add(singular(word));
    }
  };
  for (const { names, aliases } of lexicon.concepts.values()) [names.ko, names.en, ...aliases].forEach(read);
  for (const { ko, en } of lexicon.words.terms) [...ko, ...en].forEach(read);
  const bySound = new Map<string, string | null>();
  for (const word of words) {
    const sound = soundOf(word);
    bySound.set(sound, bySound.has(sound) ? null : word);
  }
  const all = [...words].map((word) => [soundOf(word), word] as const);
  const spellings = {
    bySound,
    letters: {
      latin: all.filter(([sound]) => /^[a-z]/u.test(sound)),
      hangul: all.filter(([sound]) => !/^[a-z]/u.test(sound)),
    },
  };
  known.set(lexicon, spellings);
  return spellings;
}
