import { localeOf } from '../locale.ts';
import { askOf } from './ask.ts';
import { buildPassages } from './build-passages.ts';
import { confidenceOf, confidenceThreshold, vetoOf } from './confidence.ts';
import { weighLabels } from './label-match.ts';
import { lexiconOf } from './lexicon.ts';
import type { Library } from './library.ts';
import type { Hit, SearchResult } from './passage.ts';
import { fieldsOf } from './passage-fields.ts';
import { traitsOf } from './passage-traits.ts';
import { buildPostings } from './postings.ts';
import type { Ranked } from './rank-passages.ts';
import { rankPassages } from './rank-passages.ts';
import type { Unit } from './read-question.ts';
import { readQuestion } from './read-question.ts';
import { isOnlyNames } from './recognise-concepts.ts';
import { interleave, splitComparison } from './split-comparison.ts';

/** A library made searchable. Immutable: a changed library makes a new one. */
export interface PassageIndex {
  /** At most `limit` hits, best first; synchronous, and never throws whatever the words. */
  readonly search: (words: string, limit: number) => SearchResult;
}

/** Builds the index of everything that a library may quote. */
export function createPassageIndex(library: Library): PassageIndex {
  const lexicon = lexiconOf(library);
  const passages = buildPassages(library);
  const fields = passages.map((passage) => fieldsOf(lexicon, passage));
  const postings = buildPostings(fields);
  const labels = fields.map((passage) => weighLabels(postings, passage.labels));
  const traits = traitsOf(passages);
  const isKnown = (term: string) => postings.byTerm.has(term);
  const rank = (units: readonly Unit[], words: string) =>
    rankPassages(postings, labels, traits, units, languageOf(words));

  const languageOf = (words: string) =>
    localeOf(words, 'ko') === 'en' && isOnlyNames(lexicon, words) ? null : localeOf(words, 'ko');

  const find = (words: string, units: readonly Unit[]): { ranked: readonly Ranked[]; confidence: number } => {
    const whole = rank(units, words);
    const sides = splitComparison(words, units);
    if (sides === null) return { ranked: whole, confidence: confidenceOf(units, whole[0]) };
    const each = sides.map((side) => rank(side, words));
    // A comparison is answered when each of its sides is, and nothing unknown is compared.
    const weakest = Math.min(...sides.map((side, i) => confidenceOf(side, each[i]?.[0])));
    return { ranked: falling(interleave([whole, ...each], ({ index }) => index)), confidence: weakest * vetoOf(units) };
  };

  return {
    search(words, limit) {
      const units = readQuestion(lexicon, isKnown, words);
      const { ranked, confidence } = find(words, units);
      const hits: Hit[] = [];
      for (const { index, score } of ranked.slice(0, Math.max(0, limit))) {
        const passage = passages[index];
        if (passage !== undefined) hits.push({ passage, score });
      }
      return {
        hits,
        confidence,
        confident: confidence >= confidenceThreshold,
        concepts: [...new Set(units.flatMap((unit) => unit.conceptId ?? []))],
        asks: units.map((unit) => askOf(postings, unit)),
        unknownWords: units.filter((unit) => unit.unknown).map((unit) => unit.written),
      };
    },
  };
}

/** Scores of several rankings in one order: none above the one before it. */
function falling(ranked: readonly Ranked[]): readonly Ranked[] {
  let last = Number.POSITIVE_INFINITY;
  return ranked.map((item) => {
    last = Math.min(last, item.score);
    return { ...item, score: last };
  });
}
