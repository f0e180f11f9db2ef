import { finalJamo, initialJamo, medialJamo } from './hangul.ts';

/**
 * Characters that are never seen and only split words: soft hyphen, zero-width space, bidirectional marks, variation
 * selectors, Hangul fillers, byte order mark, and control characters other than white space.
 */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?![\t\n\v\f\r])\p{Cc}/gu;

/** Single letters that NFKC turns into parts of syllables; only those that found no syllable to join are left over. */
const looseJamo = /[\u1100-\u1112\u1161-\u1175\u11a8-\u11c2]/g;

/** What most texts do not hold, and then need no work: anything but ASCII, Hangul syllables and single blanks. */
const unusual = /[^ -~가-힣]| {2}/;

/**
 * One written form for one text: NFKC (composed Hangul, full-width letters to plain ones), invisible characters removed,
 * white space folded to one blank. Case is kept, because camelCase tells where a word's parts begin. Letters outside
 * syllables stay ordinary letters (`ㅎ디므`), because they tell of a wrong keyboard layout.
 */
export function normalise(text: string): string {
  if (!unusual.test(text)) return text.trim();
  return text.replace(invisible, '').normalize('NFKC').replace(looseJamo, letterOf).replace(/\s+/gu, ' ').trim();
}

function letterOf(jamo: string): string {
  const code = jamo.charCodeAt(0);
  if (code < 0x1161) return initialJamo[code - 0x1100] ?? jamo;
  return (code < 0x11a8 ? medialJamo[code - 0x1161] : finalJamo[code - 0x11a7]) ?? jamo;
}
