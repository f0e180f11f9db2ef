import { translationsOf } from './everyday-translations.ts';
import type { Implied } from './implied-concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { nestedConcepts } from './recognise-concepts.ts';
import { conceptTerm } from './terms.ts';
import type { Unit, UnitTerm } from './unit.ts';
import { distinct } from './unit.ts';
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
  const spellings = words.length > 1 ? partsOf(lexicon, words) : words.map((word) => ({ term: word.stem, weight: spellingWeight, share: 0.4 }));
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
    corrected: false,
  };
}

function partsOf(lexicon: Lexicon, words: readonly Word[]): readonly UnitTerm[] {
  const share = Number(process.env.PS ?? 0.7) / words.length;
  const w = Number(process.env.PW ?? 0.24);
  return words.flatMap((word) => {
    const others = process.env.PT === '0' || word.script !== 'latin' ? [] : [...translationsOf(word.stem), ...(lexicon.translations.get(word.stem) ?? [])];
    return [{ term: word.stem, weight: spellingWeight, share, isPart: true }, ...others.map((term) => ({ term, weight: w, share, isPart: true }))];
  });
}
