import { localeOf } from '../locale.ts';
import type { LineRange } from '../notes/section.ts';
import { askOf } from './ask.ts';
import { confidenceOf, defaultThreshold } from './confidence.ts';
import { buildLabels } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { lexiconOf, searchLexiconOf } from './lexicon.ts';
import type { Library } from './library.ts';
import { joinPairs } from './mine-pairs.ts';
import type { LeftOut } from './parts.ts';
import { nothingLeftOut } from './parts.ts';
import type { Found, Passage, SearchResult } from './passage.ts';
import type { PieceFields } from './passage-fields.ts';
import { traitsOf } from './passage-traits.ts';
import { buildPostings } from './postings.ts';
import type { Rankable, Ranked } from './rank-passages.ts';
import { rankPassages } from './rank-passages.ts';
import { forgetFormerTerms, readFields } from './read-fields.ts';
import type { Unit } from './read-question.ts';
import { readQuestion } from './read-question.ts';
import { isOnlyNames } from './recognise-concepts.ts';
import { createScratch } from './score-pieces.ts';
import { interleave, splitComparison } from './split-comparison.ts';
import type { Pause, Steps } from './steps.ts';
import { finish, finishInTurns } from './steps.ts';

/** A library made searchable. Immutable: a changed library makes a new one. */
export interface PassageIndex {
  /** At most `limit` hits, best first; synchronous, and never throws whatever the words. */
  readonly search: (words: string, limit: number) => SearchResult;
}

export interface SearchSettings {
  /** Parts of search to leave out, to measure them. */
  readonly without?: LeftOut;
  /** Probability from which on a search calls itself sure. */
  readonly threshold?: number;
}

/** Builds the index of everything that a library may quote, at once. */
export function createPassageIndex(library: Library, settings: SearchSettings = {}): PassageIndex {
  return finish(indexSteps(library, settings));
}

/**
 * Builds the same index with pauses: `pause` is awaited after every piece of about a millisecond. What was read of notes and
 * cards that are still the same objects is not read again.
 */
export function buildPassageIndex(
  library: Library,
  { pause, ...settings }: SearchSettings & { readonly pause: Pause },
): Promise<PassageIndex> {
  return finishInTurns(indexSteps(library, settings), pause);
}

function* indexSteps(
  library: Library,
  { without = nothingLeftOut, threshold = defaultThreshold }: SearchSettings,
): Steps<PassageIndex> {
  const lexicon = searchLexiconOf(library);
  yield;
  const { vocabulary, passages, fields } = yield* readFields(lexicon, library);
  const pieces: PieceFields[] = [];
  const passageOf: number[] = [];
  fields.forEach((own, passage) => {
    for (const piece of own) {
      pieces.push(piece);
      passageOf.push(passage);
    }
  });
  const postings = yield* buildPostings(vocabulary, pieces);
  yield;
  const labels = buildLabels(vocabulary, postings, pieces);
  forgetFormerTerms(lexicon, postings.terms);
  yield;
  const ofPassage = traitsOf(passages);
  const traits = passageOf.flatMap((passage) => ofPassage[passage] ?? []);
  const mined = joinPairs(pieces.flatMap(({ pairs }) => pairs));
  yield;
  const scratch = createScratch(pieces.length);
  const lines = pieces.map((piece) => piece.lines);
  return searchIn({
    lexicon,
    names: lexiconOf(library),
    mined,
    passages,
    passageOf,
    lines,
    threshold,
    rankable: { postings, labels, traits, scratch, without },
  });
}

interface Parts {
  readonly lexicon: Lexicon;
  /** The lexicon by which answers are understood. */
  readonly names: Lexicon;
  /** For a word's stem those of its translations that notes give. */
  readonly mined: ReadonlyMap<string, readonly string[]>;
  readonly passages: readonly Passage[];
  /** For each piece its passage. */
  readonly passageOf: readonly number[];
  readonly lines: readonly LineRange[];
  readonly threshold: number;
  readonly rankable: Rankable;
}

function searchIn({ lexicon, names, mined, passages, passageOf, lines, threshold, rankable }: Parts): PassageIndex {
  const { postings, without } = rankable;
  const isKnown = (term: string) => postings.idOf(term) !== -1;
  const minedOf = (stem: string) => (without.has('mined') ? [] : (mined.get(stem) ?? []));
  const passageAt = ({ piece }: Ranked) => passageOf[piece] ?? -1;
  // The best piece stands for its passage.
  const rank = (units: readonly Unit[], words: string) =>
    interleave([rankPassages(rankable, units, languageOf(words))], passageAt);

  const languageOf = (words: string) =>
    localeOf(words, 'ko') === 'en' && isOnlyNames(lexicon, words) ? null : localeOf(words, 'ko');

  const find = (words: string, units: readonly Unit[]): { ranked: readonly Ranked[]; confidence: number } => {
    const whole = rank(units, words);
    const sides = without.has('comparison') ? null : splitComparison(words, units);
    // How sure the whole is: a side alone is often found in a heading, which says nothing of the comparison.
    const confidence = confidenceOf(postings, words, units, whole[0]);
    if (sides === null) return { ranked: whole, confidence };
    const each = sides.map((side) => rank(side, words));
    return { ranked: falling(interleave([whole, ...each], passageAt)), confidence };
  };

  return {
    search(words, limit) {
      const units = readQuestion({ lexicon, isKnown, minedOf, without }, words);
      const named = readQuestion({ lexicon: names, isKnown, minedOf: () => [], without: answersWithout }, words);
      const { ranked, confidence } = find(words, units);
      const hits: Found[] = [];
      for (const one of ranked.slice(0, Math.max(0, limit))) {
        const passage = passages[passageAt(one)];
        if (passage === undefined) continue;
        hits.push({ passage, lines: lines[one.piece] ?? passage.lines, score: one.score, parts: one.parts });
      }
      return {
        hits,
        confidence,
        confident: confidence >= threshold,
        concepts: [...new Set(named.flatMap((unit) => unit.conceptId ?? []))],
        asks: named.map((unit) => askOf(postings, unit)),
        unknownWords: named.filter((unit) => unit.unknown).map((unit) => unit.written),
        units,
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

/** Answers are held against what a question says itself, and judge synonyms on their own. */
const answersWithout: LeftOut = new Set(['intents', 'synonyms', 'products']);
