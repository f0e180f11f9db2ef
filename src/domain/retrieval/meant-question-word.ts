import { editDistance } from './edit-distance.ts';
import { functionEnglish, wishEnglish } from './function-words.ts';

/** Shorter words are too near to others to be taken for slips (`their`, `three`). */
const shortest = 6;
const known = [...functionEnglish, ...wishEnglish].filter((word) => word.length >= shortest);

/**
 * The English question word that a slip meant: one letter away, with the same first letter (`differnce`, `hapens`). Such a slip
 * would count as a noun that no note knows, and decline the question. Null for every other word.
 */
export function meantQuestionWord(written: string): string | null {
  const text = written.toLowerCase();
  if (text.length < shortest - 1 || functionEnglish.has(text) || wishEnglish.has(text)) return null;
  return known.find((word) => word[0] === text[0] && editDistance(text, word, 1) <= 1) ?? null;
}
