import type { SectionKind } from '../notes/section.ts';
import { translationsOf } from './everyday-translations.ts';
import type { Implied } from './implied-concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { nestedConcepts } from './recognise-concepts.ts';
import { conceptTerm, kindTerm } from './terms.ts';
import type { Unit, UnitTerm } from './unit.ts';
import { bigramsShare, distinct } from './unit.ts';
import { spellingWeight } from './unit-weights.ts';
import type { Word } from './words.ts';

const conceptWeight = 1.3;

/** A concept inside a longer name is half of what was asked for. */
const nestedWeight = 0.5;
const nestedShare = 0.5;

/** What a concept that is described counts against one that is named. */
const impliedWeight = 0.75;

/** What words from one place to another name. */
export function conceptUnit(lexicon: Lexicon, conceptId: string, all: readonly Word[], from: number, to: number): Unit {
  const words = all.slice(from, to).filter((word) => !word.particle);
  const spellings =
    words.length > 1
      ? partsOf(lexicon, words)
      : words.map(({ stem }) => ({ term: stem, weight: spellingWeight, share: 0.4 }));
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
    typed: typedOf(all.slice(from, to)),
  };
}

/** What was typed, where one of the words was corrected. */
export function typedOf(words: readonly Word[]): string | null {
  return words.some(({ typed }) => typed !== undefined)
    ? words.map(({ typed, written }) => typed ?? written).join(' ')
    : null;
}

/** What a question describes without naming it. */
export function impliedUnit({ conceptId, likeness }: Implied): Unit {
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
    typed: null,
  };
}

/**
 * The words of a longer name, each by itself and in translation, because notes may call the same thing otherwise (`안정적인 네트워크
 * 신원`). Together they are nearly the name. Sections gain .004 to .016 by it, on either half of every set of development questions.
 */
function partsOf({ translations }: Lexicon, words: readonly Word[]): readonly UnitTerm[] {
  const share = bigramsShare / words.length;
  return words.flatMap(({ script, stem }) => {
    const others = script === 'latin' ? [...translationsOf(stem), ...(translations.get(stem) ?? [])] : [];
    return [stem, ...others].map((term) => ({ term, weight: spellingWeight, share, isPart: true }));
  });
}

/** The section of the study template that a question asks for. */
export function sectionUnit(kind: SectionKind): Unit {
  return {
    conceptId: null,
    written: kind,
    terms: [{ term: kindTerm(kind), weight: conceptWeight, share: 1 }],
    script: 'other',
    weight: impliedWeight,
    unknown: false,
    implied: true,
    product: false,
    typed: null,
  };
}
