import { cleanQuestion } from './clean-question.ts';
import { isCommonEnglish } from './common-english.ts';
import { correctWord } from './correct-word.ts';
import { synonymWordsOf } from './everyday-synonyms.ts';
import { translationsOf } from './everyday-translations.ts';
import { roleOf } from './function-words.ts';
import type { Implied } from './implied-concepts.ts';
import { impliedConcepts } from './implied-concepts.ts';
import { hangulFromKeys, hasBareJamo, keysFromHangul } from './keyboard.ts';
import type { Lexicon } from './lexicon.ts';
import { withoutParticles } from './particles.ts';
import type { LeftOut } from './parts.ts';
import { nestedConcepts, recogniseConcepts } from './recognise-concepts.ts';
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
  /** Described and not named. */
  readonly implied: boolean;
  /** The name of a product outside the subject. */
  readonly product: boolean;
  /** Named with a slip or on the wrong keyboard layout. */
  readonly corrected: boolean;
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

/** A concept inside a longer name is half of what was asked for. */
const nestedWeight = 0.5;
const nestedShare = 0.5;

/** A synonym is less sure than a translation: 멈추다 is not always 중단. */
const synonymWeight = 0.8;
const synonymShare = 0.9;

/** Weight of a wish (`종류`, `이유`) and of an everyday English word that no Korean note holds. */
const wishWeight = 0.3;

/** Longer questions are cut: no question needs more words, and the cost stays bounded. */
const longestQuestion = 600;

/** What questions are understood by. */
export interface Understanding {
  readonly lexicon: Lexicon;
  /** Whether any passage holds a term. */
  readonly isKnown: (term: string) => boolean;
  /** Translations of a stem that the notes themselves give. */
  readonly minedOf: (stem: string) => readonly string[];
  readonly without: LeftOut;
}

/** What a question names, in its order. */
export function readQuestion(by: Understanding, question: string): readonly Unit[] {
  const { lexicon, isKnown, without } = by;
  const words = wordsOf(cleanQuestion(question.slice(0, longestQuestion)))
    .map((word) => (without.has('layout') ? word : onOtherLayout(word, by)))
    .flatMap((word) => segmentWord(lexicon, isKnown, word));
  const mentions = recogniseConcepts(lexicon, words);
  const units: Unit[] = [];
  for (let i = 0; i < words.length; ) {
    const mention = mentions.find((candidate) => candidate.from === i);
    const word = words[i];
    const product = productAt(lexicon, words, i);
    if (word !== undefined && product > (mention === undefined ? 0 : mention.to - i)) {
      units.push({ ...wordUnit(joinWords(words.slice(i, i + product)), by), product: true });
      i += product;
      continue;
    }
    i = mention?.to ?? i + 1;
    if (word === undefined || (mention === undefined && (word.particle || roleOf(word) === 'function'))) continue;
    if (mention !== undefined) {
      units.push(conceptUnit(lexicon, mention.conceptId, words, mention.from, mention.to));
      continue;
    }
    const corrected = isWord(word, isKnown) || namesProduct(lexicon, word) ? null : correctWord(lexicon, word, without);
    units.push(
      corrected === null ? wordUnit(word, by) : { ...conceptUnit(lexicon, corrected, [word], 0, 1), corrected: true },
    );
  }
  if (without.has('intents')) return units;
  const named = new Set(units.map((unit) => unit.conceptId));
  const implied = impliedConcepts(lexicon, words).filter(
    ({ conceptId }) => !named.has(conceptId) && isKnown(conceptTerm(conceptId)),
  );
  return [...units, ...implied.map(impliedUnit)];
}

function impliedUnit({ conceptId, likeness }: Implied): Unit {
  const weight = impliedWeight * likeness;
  return {
    conceptId,
    written: conceptId,
    terms: [{ term: conceptTerm(conceptId), weight: conceptWeight * weight, share: 1 }],
    script: 'other',
    weight,
    unknown: false,
    implied: true,
    product: false,
    corrected: false,
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

/** What a concept that is described counts against one that is named. */
const impliedWeight = 0.75;

/** Whether a word is the name of something outside the subject. */
function namesProduct({ products }: Lexicon, { script, text, stem }: Word): boolean {
  if (script !== 'hangul') return products.has(text) || products.has(stem);
  return withoutParticles(text).some((form) => products.has(form));
}

/** Shorter runs of keys spell some word on either layout too often. */
const fewestKeys = 4;

/** A word that nobody knows, typed on the other keyboard layout, when it is then one that passages hold (`xkdlq` → 타입). */
function onOtherLayout(word: Word, { lexicon, isKnown }: Understanding): Word {
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
  return other !== undefined && more.length === 0 && isMeant(other) ? other : word;
}

/** How many words from here on are a product's name of several words (`docker swarm`); 0 for none. */
function productAt({ products }: Lexicon, words: readonly Word[], from: number): number {
  let joined = '';
  let found = 0;
  for (let to = from; to < Math.min(words.length, from + longestProduct); to += 1) {
    joined += words[to]?.text ?? '';
    if (to > from && products.has(joined)) found = to + 1 - from;
  }
  return found;
}

const longestProduct = 3;

function joinWords(words: readonly Word[]): Word {
  const [first] = words;
  const text = words.map((word) => word.text).join('');
  const written = words.map((word) => word.written).join(' ');
  return { script: first?.script ?? 'other', text, written, stem: text, parts: [], attached: false, particle: false };
}

/** Words that passages use are no slips, whatever name they resemble. */
function isWord(word: Word, isKnown: (term: string) => boolean): boolean {
  return !hasBareJamo(word.text) && (isKnown(word.stem) || isKnown(word.text));
}

function conceptUnit(lexicon: Lexicon, conceptId: string, all: readonly Word[], from: number, to: number): Unit {
  const words = all.slice(from, to).filter((word) => !word.particle);
  const spellings = words.map((word) => ({ term: word.stem, weight: spellingWeight, share: 0.4 }));
  const nested = nestedConcepts(lexicon, all, { conceptId, from, to });
  const inner = nested.map((id) => ({ term: conceptTerm(id), weight: nestedWeight, share: nestedShare }));
  return {
    conceptId,
    written: all
      .slice(from, to)
      .map((word) => word.written)
      .join(' '),
    terms: distinct([{ term: conceptTerm(conceptId), weight: conceptWeight, share: 1 }, ...inner, ...spellings]),
    script: words[0]?.script ?? 'other',
    weight: 1,
    unknown: false,
    implied: false,
    product: false,
    corrected: false,
  };
}

function distinct(terms: readonly UnitTerm[]): readonly UnitTerm[] {
  const first = new Map<string, UnitTerm>();
  for (const one of terms) if (!first.has(one.term)) first.set(one.term, one);
  return [...first.values()];
}

function wordUnit(word: Word, { lexicon, isKnown, minedOf, without }: Understanding): Unit {
  const isProduct = !without.has('products') && namesProduct(lexicon, word);
  const isWish = roleOf(word) === 'wish';
  const scale = isWish ? wishWeight : 1;
  const translations =
    word.script === 'latin'
      ? [...translationsOf(word.stem), ...(lexicon.translations.get(word.stem) ?? []), ...minedOf(word.stem)]
      : [];
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
    corrected: false,
  };
}
