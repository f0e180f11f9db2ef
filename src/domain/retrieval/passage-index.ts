import { localeOf } from '../locale.ts';
import { askOf } from './ask.ts';
import { type AskedTitles, askedFirst, askedTitles } from './asked-titles.ts';
import { quotablesOf } from './build-passages.ts';
import { buildTables, saveTables } from './build-tables.ts';
import { sectionUnit } from './concept-unit.ts';
import { confidenceOf, defaultThreshold } from './confidence.ts';
import { descriptionsOf } from './described-concept.ts';
import { falling } from './falling-scores.ts';
import { joinAlike } from './join-alike.ts';
import type { Lexicon } from './lexicon.ts';
import { lexiconOf, searchLexiconOf } from './lexicon.ts';
import type { Library } from './library.ts';
import { joinPairs } from './mine-pairs.ts';
import type { LeftOut } from './parts.ts';
import { nothingLeftOut } from './parts.ts';
import type { Passage } from './passage.ts';
import { traitsOf } from './passage-traits.ts';
import { withTerms } from './postings.ts';
import type { Rankable, Ranked, RankingFor } from './rank-passages.ts';
import { rankPassages } from './rank-passages.ts';
import { forgetFormerTerms, readFields, takeSaved } from './read-fields.ts';
import { readQuestion } from './read-question.ts';
import { isOnlyNames } from './recognise-concepts.ts';
import type { BuiltTables, SavedIndex } from './saved-index.ts';
import { createScratch } from './score-pieces.ts';
import type { SearchFilter } from './search-filter.ts';
import { mayBeFound } from './search-filter.ts';
import type { Found, SearchResult } from './search-result.ts';
import { interleave, splitComparison } from './split-comparison.ts';
import type { Pause, Steps } from './steps.ts';
import { finish, finishInTurns } from './steps.ts';
import { templateAsk } from './template-ask.ts';
import type { Unit } from './unit.ts';
import { weighPostings } from './weigh-postings.ts';

/** A library made searchable. Immutable: a changed library makes a new one. */
export interface PassageIndex {
  /** At most `limit` hits, best first; synchronous, and never throws whatever the words. */
  readonly search: (words: string, limit: number, filter?: SearchFilter) => SearchResult;
  /** The index as it may be kept for the next start, in pieces of work. */
  readonly save: () => Steps<SavedIndex>;
  /** What the next index takes over of it. */
  readonly built: BuiltTables;
}

export interface SearchSettings {
  /** Parts of search to leave out, to measure them. */
  readonly without?: LeftOut;
  /** Probability from which on a search calls itself sure. */
  readonly threshold?: number;
  /** What an earlier process built, of these notes or of older ones. */
  readonly saved?: SavedIndex | null;
  /** The index of nearly the same library: only what changed since is listed and counted anew. */
  readonly before?: PassageIndex | null;
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
  { without = nothingLeftOut, threshold = defaultThreshold, saved = null, before = null }: SearchSettings,
): Steps<PassageIndex> {
  const lexicon = yield* searchLexiconOf(library);
  yield* descriptionsOf(lexicon);
  if (saved !== null) yield* takeSaved(lexicon, library, saved);
  const read = yield* readFields(lexicon, library);
  const { vocabulary, passages, documents } = read;
  const tables = yield* buildTables(read, saved ?? before?.built ?? null);
  const weightsOf = yield* weighPostings(tables.postings, tables.shapes, tables.places.lengths);
  const postings = withTerms(vocabulary, tables.postings, weightsOf);
  forgetFormerTerms(lexicon, postings.terms);
  const traits = yield* traitsOf(quotablesOf(library), passages.length);
  const asked = yield* askedTitles(passages);
  const mined = yield* joinPairs(documents);
  const scratch = createScratch(postings.size);
  return searchIn({
    lexicon,
    names: lexiconOf(library),
    mined,
    passages,
    asked,
    lines: tables.places.lines,
    threshold,
    save: () => saveTables(lexicon, read, quotablesOf(library), tables),
    built: { documents, tables },
    rankable: { postings, labels: tables.labels, passageOf: tables.places.passageOf, traits, scratch, without },
  });
}

interface Parts {
  readonly lexicon: Lexicon;
  /** The lexicon by which answers are understood. */
  readonly names: Lexicon;
  /** For a word's stem those of its translations that notes give. */
  readonly mined: ReadonlyMap<string, readonly string[]>;
  readonly passages: readonly Passage[];
  readonly asked: AskedTitles;
  /** For each piece its first and last line. */
  readonly lines: Uint32Array;
  readonly threshold: number;
  readonly save: () => Steps<SavedIndex>;
  readonly built: BuiltTables;
  readonly rankable: Rankable;
}

function searchIn({
  lexicon,
  names,
  mined,
  passages,
  asked,
  lines,
  threshold,
  save,
  built,
  rankable,
}: Parts): PassageIndex {
  const { postings, passageOf, without } = rankable;
  const isKnown = (term: string) => postings.idOf(term) !== -1;
  const minedOf = (stem: string) => (without.has('mined') ? [] : (mined.get(stem) ?? []));
  const namedWithout: LeftOut = without.size === 0 ? answersWithout : new Set([...answersWithout, ...without]);
  const passageAt = ({ piece }: Ranked) => passageOf[piece] ?? -1;
  // The best piece stands for its passage.
  const rank = (units: readonly Unit[], asked: RankingFor) =>
    interleave([rankPassages(rankable, units, asked)], passageAt);

  const languageOf = (words: string) =>
    localeOf(words, 'ko') === 'en' && isOnlyNames(lexicon, words) ? null : localeOf(words, 'ko');

  const find = (words: string, said: readonly Unit[], filter: SearchFilter | undefined) => {
    const template = without.has('template') ? null : templateAsk(words);
    const units = template === null ? said : [...said, sectionUnit(template)];
    const asked: RankingFor = {
      locale: languageOf(words),
      template,
      mayBeFound:
        filter === undefined
          ? null
          : (piece) => {
              const passage = passages[passageOf[piece] ?? -1];
              return passage !== undefined && mayBeFound(passage, filter);
            },
    };
    const whole = rank(units, asked);
    const sides = without.has('comparison') ? null : splitComparison(words, units);
    // How sure the whole is: a side alone is often found in a heading, which says nothing of the comparison.
    const confidence = confidenceOf(postings, words, units, whole[0]);
    if (sides === null) return { ranked: whole, confidence };
    const each = sides.map((side) => rank(side, asked));
    return { ranked: falling(interleave([whole, ...each], passageAt)), confidence };
  };

  return {
    save,
    built,
    search(words, limit, filter) {
      const units = readQuestion({ lexicon, isKnown, minedOf, without }, words);
      const named = readQuestion(
        { lexicon: names, isKnown, minedOf: () => [], spelledBy: lexicon, without: namedWithout },
        words,
      );
      const plain = find(words, units, filter);
      const titled = askedFirst(asked, words, plain.ranked, passageAt, passages);
      // Whoever asks what a page has as its title is answered from that page.
      const { ranked, confidence } = titled === null ? plain : { ranked: titled, confidence: 1 };
      const found: Found[] = [];
      for (const one of ranked) {
        const passage = passages[passageAt(one)];
        if (passage === undefined) continue;
        const [startLine = 0, endLine = 0] = lines.subarray(2 * one.piece, 2 * one.piece + 2);
        found.push({ passage, lines: { startLine, endLine }, score: one.score, parts: one.parts });
        if (found.length >= limit + spare) break;
      }
      const hits = joinAlike(found).slice(0, Math.max(0, limit));
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

/** Hits beyond the limit that take the place of those which say the same as an earlier one. */
const spare = 10;

/** Answers are held against what a question says itself, and judge synonyms on their own. */
const answersWithout: LeftOut = new Set(['intents', 'synonyms', 'products']);
