import { isCommonEnglish } from './common-english.ts';
import { isCommonKorean } from './common-korean.ts';
import { isProductName, isUnknownName } from './confidence.ts';
import { derivedStems } from './derived-stems.ts';
import { isEveryday } from './everyday-synonyms.ts';
import { importanceOf } from './label-match.ts';
import type { Postings } from './postings.ts';
import { holdersOf } from './postings.ts';
import type { Unit } from './unit.ts';
import { translationShare } from './unit.ts';
import { verbStemOf } from './verb-form.ts';

/** One thing that a question names, as a block is held against it. */
export interface Ask {
  readonly conceptId: string | null;
  /** As the question writes it. */
  readonly written: string;
  /** Stems that say the whole of it, its own first. */
  readonly stems: readonly string[];
  /** The letters with which all forms begin, when it may be a native verb; else null. */
  readonly verb: string | null;
  /** Its weight against the question's other words: rarity, and how much its absence says. */
  readonly importance: number;
  /** Says only what kind of answer is wanted (`방법`, `이유`), or is an everyday word that no note holds. */
  readonly light: boolean;
  /** A noun that no passage holds: the notes may not speak of it. */
  readonly unknown: boolean;
  /** The name of something that no note and no card knows. */
  readonly unknownName: boolean;
  /** Looks like a product's name and stands in few passages: an answer that lacks it is about something else. */
  readonly rareName: boolean;
}

/** A name in more passages than these belongs to the subject (쿠버네티스), and goes without saying. */
const fewPassages = 6;

/**
 * What the absence of a verb or another everyday word says, against a noun's: the same act goes by many verbs, and what is
 * acted upon stands beside it.
 */
const verbImportance = 0.35;
const everydayImportance = 0.5;

/** A concept that is named says more than any word: an answer about another one is none. */
const conceptImportance = 2;

/** Endings that nouns have as well, as a part of them (명령어, 필요) or for a particle. */
const alsoNoun = /[은을는어아요나고라다음니네까]$/u;

export function askOf(postings: Postings, unit: Unit): Ask {
  const isConcept = unit.conceptId !== null;
  const verb = !isConcept && unit.script === 'hangul' ? verbStemOf(unit.written) : null;
  const own = unit.terms[0]?.term ?? '';
  const isKnown = postings.idOf(own) !== -1;
  const isVerb = verb !== null && !(isKnown && (alsoNoun.test(unit.written) || isMadeOf(own, unit.written)));
  const isPlain = !isConcept && (isEveryday(unit.written) || isPlainEnglish(unit));
  const weight = isConcept ? conceptImportance : isVerb ? verbImportance : isPlain ? everydayImportance : 1;
  const isManner = !isConcept && unit.script === 'hangul' && isCommonKorean(unit.written);
  const derived = unit.unknown && unit.script === 'latin' ? derivedStems(unit.written) : [];
  const held = derived.filter((stem) => postings.idOf(stem) !== -1);
  const isOrdinary = isVerb || isPlain || isManner || held.length > 0;
  return {
    conceptId: unit.conceptId,
    written: unit.written,
    stems: [...unit.terms.filter(({ share }) => share >= translationShare).map(({ term }) => term), ...held],
    verb,
    importance: importanceOf(postings, unit) * weight,
    light: unit.weight < 1 || isManner,
    // One syllable is a numeral or the rest of an ending more often than a noun.
    unknown: unit.unknown && unit.written.length > 1 && !isOrdinary,
    unknownName: !isOrdinary && isUnknownName(unit),
    rareName: !isConcept && !isOrdinary && isProductName(unit, 2) && passagesWith(postings, unit) <= fewPassages,
  };
}

/** A verb that is made of a noun (연습하려면, 저장됨) is asked for as that noun. */
function isMadeOf(noun: string, written: string): boolean {
  return noun.length > 1 && written.startsWith(noun) && /^[하되한할해했된될됐됨함]/u.test(written.slice(noun.length));
}

function passagesWith(postings: Postings, unit: Unit): number {
  return holdersOf(postings, unit.terms[0]?.term ?? '');
}

/** An everyday English word without a Korean one of its own, such as `come`. */
function isPlainEnglish({ script, written, terms }: Unit): boolean {
  const isTranslated = terms.some(({ share }) => share === translationShare);
  return script === 'latin' && !isTranslated && isCommonEnglish(written.toLowerCase());
}
