import { isCommonEnglish } from './common-english.ts';
import { synonymWordsOf } from './everyday-synonyms.ts';
import { translationsOf } from './everyday-translations.ts';
import { roleOf } from './function-words.ts';
import { namesProduct } from './name-product.ts';
import { bigramsOf, bigramTerm } from './terms.ts';
import type { Understanding } from './understanding.ts';
import type { Unit, UnitTerm } from './unit.ts';
import { bigramsShare, distinct, translationShare } from './unit.ts';
import { bigramWeight, spellingWeight, wordWeight } from './unit-weights.ts';
import type { Word } from './words.ts';

const translationWeight = 0.8;

/** A synonym is less sure than a translation: 멈추다 is not always 중단. */
const synonymWeight = 0.8;
const synonymShare = 0.9;

/** Weight of a wish (`종류`, `이유`) and of an everyday English word that no Korean note holds. */
const wishWeight = 0.3;

/** A word that is no concept's name, with all ways to find it. */
export function wordUnit(word: Word, { lexicon, isKnown, minedOf, without }: Understanding): Unit {
  const isProduct = !without.has('products') && namesProduct(lexicon, word);
  const isWish = roleOf(word) === 'wish';
  const scale = isWish ? wishWeight : 1;
  const isLatin = word.script === 'latin';
  const given = isLatin ? [...translationsOf(word.stem), ...(lexicon.translations.get(word.stem) ?? [])] : [];
  // What notes say in brackets is often a name of its own: on both halves of the development questions it does harm beside a
  // translation that is known, and helps where there is none.
  const translations = isLatin && given.length === 0 ? minedOf(word.stem) : given;
  const synonyms = without.has('synonyms') ? [] : synonymWordsOf(word.text).filter(isKnown);
  const pairs = bigramsOf(word);
  const terms = [
    { term: word.stem, weight: wordWeight * scale, share: 1 },
    ...word.parts.map((part) => ({ term: part, weight: spellingWeight * scale, share: 0.4 })),
    ...translations.flatMap((term) => translationTerms(term, scale, isKnown)),
    ...synonyms.map((term) => ({ term, weight: synonymWeight * scale, share: synonymShare })),
    ...pairs.map((pair) => ({
      term: bigramTerm(pair),
      weight: bigramWeight * scale,
      share: bigramsShare / pairs.length,
    })),
  ];
  const byParts = word.parts.length > 1 && word.parts.every(isKnown);
  const missing = !isKnown(word.stem) && !byParts && !translations.some(isKnown);
  const everyday =
    isWish || (missing && word.script === 'latin' && translations.length === 0 && isCommonEnglish(word.text));
  const weight = everyday ? wishWeight : 1;
  return {
    conceptId: null,
    written: word.written,
    terms: distinct(terms),
    script: word.script,
    weight,
    unknown: missing && !everyday && (translations.length === 0 || isProduct),
    implied: false,
    product: isProduct,
    typed: word.typed ?? null,
  };
}

/** A verb's stem (옮기) stands in no passage as a word, but in all its forms as syllables. */
function translationTerms(translation: string, scale: number, isKnown: Understanding['isKnown']): readonly UnitTerm[] {
  if (isKnown(translation) || !/^[가-힣]{2,}$/u.test(translation))
    return [{ term: translation, weight: translationWeight * scale, share: translationShare }];
  const pairs = Array.from({ length: translation.length - 1 }, (_, at) => bigramTerm(translation.slice(at, at + 2)));
  return pairs.map((term) => ({
    term,
    weight: (translationWeight * scale) / pairs.length,
    share: bigramsShare / pairs.length,
  }));
}
