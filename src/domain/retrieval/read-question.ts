import { cleanQuestion } from './clean-question.ts';
import { isCommonEnglish } from './common-english.ts';
import { correctWord } from './correct-word.ts';
import { translationsOf } from './everyday-translations.ts';
import { roleOf } from './function-words.ts';
import { hasBareJamo } from './keyboard.ts';
import type { Lexicon } from './lexicon.ts';
import { recogniseConcepts } from './recognise-concepts.ts';
import { segmentWord } from './segment-word.ts';
import { bigramsOf, bigramTerm, conceptTerm } from './terms.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** A key of the index by which a unit may be found. */
export interface UnitTerm {
  readonly term: string;
  /** Its part in a score. */
  readonly weight: number;
  /** How much of the unit a passage holds that holds the term, 0–1. */
  readonly share: number;
}

/** One thing that a question names: a concept, or a word that is no concept's name. */
export interface Unit {
  readonly conceptId: string | null;
  /** As the question writes it. */
  readonly written: string;
  /** Ways to find it, best first. */
  readonly terms: readonly UnitTerm[];
  readonly script: Word['script'];
  /** How much its absence says, 0–1: little for words that only say what kind of answer is wanted. */
  readonly weight: number;
  /** Neither a concept's name, nor in any passage. */
  readonly unknown: boolean;
}

/**
 * A concept counts more than a word, its own spelling less (it would count twice), a bigram least. Chosen on the development
 * questions; ±30 % of each moves the result by less than .01.
 */
export const conceptWeight = 1.3;
export const wordWeight = 1;
export const spellingWeight = 0.3;
export const bigramWeight = 0.3;

/** A translation is nearly the word; all of a word's bigrams are nearly the word too. */
const translationWeight = 0.8;
export const translationShare = 0.9;
export const bigramsShare = 0.8;

/** Weight of a wish (`종류`, `이유`) and of an everyday English word that no Korean note holds. */
const wishWeight = 0.3;

/** Longer questions are cut: no question needs more words, and the cost stays bounded. */
const longestQuestion = 600;

/** What a question names, in its order. `isKnown` tells whether any passage holds a term. */
export function readQuestion(lexicon: Lexicon, isKnown: (term: string) => boolean, question: string): readonly Unit[] {
  const words = wordsOf(cleanQuestion(question.slice(0, longestQuestion))).flatMap((word) =>
    segmentWord(lexicon, isKnown, word),
  );
  const mentions = recogniseConcepts(lexicon, words);
  const units: Unit[] = [];
  for (let i = 0; i < words.length; ) {
    const mention = mentions.find((candidate) => candidate.from === i);
    const word = words[i];
    i = mention?.to ?? i + 1;
    if (word === undefined || (mention === undefined && (word.particle || roleOf(word) === 'function'))) continue;
    if (mention !== undefined) {
      units.push(conceptUnit(mention.conceptId, words.slice(mention.from, mention.to)));
      continue;
    }
    const corrected = isWord(word, isKnown) ? null : correctWord(lexicon, word);
    units.push(corrected === null ? wordUnit(word, isKnown) : conceptUnit(corrected, [word]));
  }
  return units;
}

/** Words that passages use are no slips, whatever name they resemble. */
function isWord(word: Word, isKnown: (term: string) => boolean): boolean {
  return !hasBareJamo(word.text) && (isKnown(word.stem) || isKnown(word.text));
}

function conceptUnit(conceptId: string, words: readonly Word[]): Unit {
  const spellings = words
    .filter((word) => !word.particle)
    .map((word) => ({ term: word.stem, weight: spellingWeight, share: 0.4 }));
  return {
    conceptId,
    written: words.map((word) => word.written).join(' '),
    terms: [{ term: conceptTerm(conceptId), weight: conceptWeight, share: 1 }, ...spellings],
    script: words[0]?.script ?? 'other',
    weight: 1,
    unknown: false,
  };
}

function wordUnit(word: Word, isKnown: (term: string) => boolean): Unit {
  const isWish = roleOf(word) === 'wish';
  const scale = isWish ? wishWeight : 1;
  const translations = word.script === 'latin' ? translationsOf(word.stem) : [];
  const pairs = bigramsOf(word);
  const terms = [
    { term: word.stem, weight: wordWeight * scale, share: 1 },
    ...word.parts.map((part) => ({ term: part, weight: spellingWeight * scale, share: 0.4 })),
    ...translations.map((term) => ({ term, weight: translationWeight * scale, share: translationShare })),
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
    terms,
    script: word.script,
    weight,
    unknown: missing && !everyday && translations.length === 0,
  };
}
