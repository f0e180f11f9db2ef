import { localeOf } from '../locale.ts';
import { askOf } from './ask.ts';
import { confidenceOf, confidenceThreshold, vetoOf } from './confidence.ts';
import type { WeighedLabel } from './label-match.ts';
import { weighLabels } from './label-match.ts';
import type { Lexicon } from './lexicon.ts';
import { lexiconOf } from './lexicon.ts';
import type { Library } from './library.ts';
import type { LeftOut } from './parts.ts';
import { nothingLeftOut } from './parts.ts';
import type { Hit, Passage, SearchResult } from './passage.ts';
import type { PassageTraits } from './passage-traits.ts';
import { traitsOf } from './passage-traits.ts';
import type { Postings } from './postings.ts';
import { buildPostings } from './postings.ts';
import type { Ranked } from './rank-passages.ts';
import { rankPassages } from './rank-passages.ts';
import { forgetFormerTerms, readFields } from './read-fields.ts';
import type { Unit } from './read-question.ts';
import { readQuestion } from './read-question.ts';
import { isOnlyNames } from './recognise-concepts.ts';
import { interleave, splitComparison } from './split-comparison.ts';
import type { Pause, Steps } from './steps.ts';
import { finish, finishInTurns } from './steps.ts';

/** A library made searchable. Immutable: a changed library makes a new one. */
export interface PassageIndex {
  /** At most `limit` hits, best first; synchronous, and never throws whatever the words. */
  readonly search: (words: string, limit: number) => SearchResult;
}

/** Builds the index of everything that a library may quote, at once. */
export function createPassageIndex(library: Library, without: LeftOut = nothingLeftOut): PassageIndex {
  return finish(indexSteps(library, without));
}

/**
 * Builds the same index with pauses: `pause` is awaited after every piece of about a millisecond. What was read of notes and
 * cards that are still the same objects is not read again.
 */
export function buildPassageIndex(library: Library, { pause }: { readonly pause: Pause }): Promise<PassageIndex> {
  return finishInTurns(indexSteps(library), pause);
}

/** Labels after which a piece of work ends; each takes some microseconds. */
const labelsAtOnce = 200;

function* indexSteps(library: Library, without: LeftOut = nothingLeftOut): Steps<PassageIndex> {
  const lexicon = lexiconOf(library);
  yield;
  const { vocabulary, passages, fields } = yield* readFields(lexicon, library);
  const postings = yield* buildPostings(vocabulary, fields);
  forgetFormerTerms(lexicon, postings.byTerm.size);
  yield;
  const labels: (readonly WeighedLabel[])[] = [];
  let weighed = 0;
  for (const passage of fields) {
    labels.push(weighLabels(postings, passage.labels));
    weighed += passage.labels.length;
    if (weighed < labelsAtOnce) continue;
    weighed = 0;
    yield;
  }
  const traits = traitsOf(passages);
  return searchIn({ lexicon, passages, postings, labels, traits, without });
}

interface Parts {
  readonly lexicon: Lexicon;
  readonly passages: readonly Passage[];
  readonly postings: Postings;
  readonly labels: readonly (readonly WeighedLabel[])[];
  readonly traits: readonly PassageTraits[];
  readonly without: LeftOut;
}

function searchIn({ lexicon, passages, postings, labels, traits, without }: Parts): PassageIndex {
  const isKnown = (term: string) => postings.byTerm.has(term);
  const rank = (units: readonly Unit[], words: string) =>
    rankPassages(postings, labels, traits, units, languageOf(words));

  const languageOf = (words: string) =>
    localeOf(words, 'ko') === 'en' && isOnlyNames(lexicon, words) ? null : localeOf(words, 'ko');

  const find = (words: string, units: readonly Unit[]): { ranked: readonly Ranked[]; confidence: number } => {
    const whole = rank(units, words);
    const sides = without.has('comparison') ? null : splitComparison(words, units);
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
