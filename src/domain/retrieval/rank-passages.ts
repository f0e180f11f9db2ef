import type { Locale } from '../locale.ts';
import type { SectionKind } from '../notes/section.ts';
import { isDefiningWish } from './function-words.ts';
import { matchLabels, weighQuestion } from './label-match.ts';
import type { Labels } from './labels.ts';
import type { LeftOut } from './parts.ts';
import type { PassageTraits, TraitsOfAll } from './passage-traits.ts';
import type { Postings } from './postings.ts';
import type { LabelMatch, RankParts } from './rank-parts.ts';
import type { Scratch } from './score-pieces.ts';
import { coverageOf, scorePieces } from './score-pieces.ts';
import type { Scored } from './select-best.ts';
import type { Unit } from './unit.ts';

/** A piece's rank with the parts that made it. */
export interface Ranked {
  readonly piece: number;
  readonly score: number;
  readonly parts: RankParts;
}

/**
 * What each part is worth beside BM25F (which is scaled to 0–1). Weights that are fitted to one half of the development questions
 * lose on the other (.002 to .005 of a section), and so does every further feature that was tried: code for how-to questions, lists
 * for questions of kinds, place and depth on the page, length.
 */
const worth: Readonly<Record<keyof RankParts, number>> = {
  bm25: 1,
  title: 0.25,
  heading: 1.5,
  lead: 0.3,
  page: 0.7,
  coverage: 0.5,
  definition: 1.25,
  boilerplate: -0.35,
  template: 1,
  note: 0.5,
  otherLanguage: -0.6,
};

const partNames = Object.keys(worth) as readonly (keyof RankParts)[];

/** How many of BM25F's best are looked at again; beyond, nothing reaches the first ten. */
const depth = 150;

/** How many of BM25F's best tell how good their pages are. */
const pageDepth = 600;

/** What is ranked: the pieces with their words, labels and traits. */
export interface Rankable {
  readonly postings: Postings;
  readonly labels: Labels;
  /** For each piece its passage. */
  readonly passageOf: Uint32Array;
  readonly traits: TraitsOfAll;
  readonly scratch: Scratch;
  readonly without: LeftOut;
}

/** What a question says beside the things that it names. */
export interface RankingFor {
  /** Null when the words are in no language. */
  readonly locale: Locale | null;
  /** The section of the study template that is asked for. */
  readonly template: SectionKind | null;
  /** Which pieces may be found; null for all. */
  readonly mayBeFound: ((piece: number) => boolean) | null;
}

/** Ranks pieces for what a question names. */
export function rankPassages(
  { postings, labels, passageOf, traits, scratch, without }: Rankable,
  units: readonly Unit[],
  { locale, template, mayBeFound }: RankingFor,
): readonly Ranked[] {
  const question = weighQuestion(postings, units);
  const scored = scorePieces(postings, scratch, units, pageDepth, mayBeFound);
  const best = scored[0]?.score ?? 0;
  if (best === 0) return [];
  const pages = scorePages(scored, (piece) => traits.page[passageOf[piece] ?? 0] ?? 0);
  const bestPage = Math.max(...pages.values());
  const asks = asksWhatItIs(units);
  const ranked = scored.slice(0, depth).map(({ piece, score }) => {
    const passage = passageOf[piece] ?? 0;
    const own = traits.of[passage];
    const match = matchLabels(labels, piece, question);
    const parts: RankParts = {
      ...match,
      bm25: score / best,
      page: (pages.get(traits.page[passage] ?? 0) ?? 0) / bestPage,
      coverage: coverageOf(postings, units, question.importance, piece),
      definition: asks && defines(own, match) ? 1 : 0,
      boilerplate: traits.boilerplate[passage] ?? 0,
      template: template !== null && own?.kind === template ? 1 : 0,
      // The group's own words go before a card that says the same.
      note: own?.locale === null ? 1 : 0,
      otherLanguage: foreign(own, locale) ? 1 : 0,
    };
    return { piece, score: weigh(parts, without), parts };
  });
  return ranked.sort((a, b) => b.score - a.score || a.piece - b.piece);
}

function weigh(parts: RankParts, without: LeftOut): number {
  let sum = 0;
  for (const name of partNames) if (!without.has(name)) sum += worth[name] * parts[name];
  return sum;
}

/** What each part adds to a score. */
export function contributions(parts: RankParts): readonly (readonly [name: keyof RankParts, added: number])[] {
  return partNames.map((name) => [name, worth[name] * parts[name]]);
}

/** Whether a question names one concept and wants nothing of it but what it is. */
function asksWhatItIs(units: readonly Unit[]): boolean {
  const [said, ...others] = units.filter((unit) => !unit.implied && !isDefiningWish(unit.written));
  return said !== undefined && others.length === 0 && said.conceptId !== null;
}

/** The first words under the concept's own title define it, a heading or a bullet that is its name, and a card's place for it. */
function defines(traits: PassageTraits | undefined, { title, heading, lead }: LabelMatch): boolean {
  if (traits?.locale !== null) return traits?.defining === true;
  return (traits.defining && title > named) || heading > named || lead > named;
}

/** From this match on a label is the concept's name and little else. */
const named = 0.8;

function foreign(traits: PassageTraits | undefined, locale: Locale | null): boolean {
  return locale !== null && traits?.locale !== undefined && traits.locale !== null && traits.locale !== locale;
}

/** A page is as good as its best three pieces, the later ones counting less. */
function scorePages(scored: readonly Scored[], pageOf: (piece: number) => number) {
  const pages = new Map<number, number>();
  const seen = new Map<number, number>();
  for (const { piece, score } of scored) {
    const page = pageOf(piece);
    const rank = seen.get(page) ?? 0;
    if (rank >= 3) continue;
    seen.set(page, rank + 1);
    pages.set(page, (pages.get(page) ?? 0) + score / (rank + 1));
  }
  return pages;
}
