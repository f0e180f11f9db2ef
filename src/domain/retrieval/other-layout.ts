import { isCommonEnglish } from './common-english.ts';
import { roleOf } from './function-words.ts';
import { hangulFromKeys, hasBareJamo, keysFromHangul } from './keyboard.ts';
import { namesProduct } from './name-product.ts';
import { recogniseConcepts } from './recognise-concepts.ts';
import type { Understanding } from './understanding.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** Shorter runs of keys spell some word on either layout too often. */
const fewestKeys = 4;

/** A word that nobody knows, typed on the other keyboard layout, when it is then one that passages hold (`xkdlq` → 타입). */
export function onOtherLayout(word: Word, { lexicon, isKnown }: Understanding): Word {
  if (word.particle || word.script === 'other' || isWord(word, isKnown) || word.text.length < 2) return word;
  if (namesProduct(lexicon, word) || recogniseConcepts(lexicon, [word]).length > 0 || roleOf(word) !== 'content')
    return word;
  const isLatin = word.script === 'latin';
  if (isLatin && (word.text.length < fewestKeys || isCommonEnglish(word.text))) return word;
  const typed = isLatin ? hangulFromKeys(word.written) : keysFromHangul(word.text).toLowerCase();
  if (typed === null || (isLatin ? typed.length < 2 : typed.length < fewestKeys || !/^[a-z]+$/.test(typed)))
    return word;
  const [other, ...more] = wordsOf(typed);
  const isMeant = (one: Word) => isKnown(one.stem) || isKnown(one.text) || roleOf(one) === 'wish';
  return other !== undefined && more.length === 0 && isMeant(other) ? { ...other, typed: word.written } : word;
}

/** Words that passages use are no slips, whatever name they resemble. */
export function isWord(word: Word, isKnown: (term: string) => boolean): boolean {
  return !hasBareJamo(word.text) && (isKnown(word.stem) || isKnown(word.text));
}
