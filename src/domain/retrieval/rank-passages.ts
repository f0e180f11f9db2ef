import type { Locale } from '../locale.ts';
import type { WeighedLabel } from './label-match.ts';
import { importanceOf, matchLabels, weighQuestion } from './label-match.ts';
import type { PassageTraits } from './passage-traits.ts';
import type { Postings } from './postings.ts';
import type { Unit } from './read-question.ts';
import { bigramsShare } from './read-question.ts';

/** A passage's rank with the parts that made it. */
export interface Ranked {
  readonly index: number;
  readonly score: number;
  /** 0–1: how well the best heading or lead-in says the same as the question. */
  readonly headingMatch: number;
  /** 0–1: how much of the question, by weight, the passage holds. */
  readonly coverage: number;
}

/**
 * Parts of the final score beside BM25F (which is scaled to 0–1). Without the match between question and heading the section
 * nDCG@10 of 91 development questions falls from .578 to .532, without the page's own score to .558, without coverage to
 * .568. The last three matter only where cards and notes meet, and move those questions by less than .01: cards say
 * everything twice, and define their subject in one section of several.
 */
const worth = {
  bm25: 1,
  heading: 1.2,
  page: 0.6,
  coverage: 0.4,
  definition: 0.5,
  otherLanguage: 0.6,
  note: 0.5,
} as const;

/** How many of BM25F's best are looked at again; beyond, nothing reaches the first ten. */
const depth = 150;

/** Ranks passages for what a question names; `locale` is null when the words are in no language. */
export function rankPassages(
  postings: Postings,
  labels: readonly (readonly WeighedLabel[])[],
  traits: readonly PassageTraits[],
  units: readonly Unit[],
  locale: Locale | null,
): readonly Ranked[] {
  const { scores, coverage } = scorePassages(postings, units);
  const order = [...scores.keys()].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);
  const best = scores.get(order[0] ?? -1) ?? 0;
  if (best === 0) return [];
  const pages = scorePages(order, scores, traits);
  const bestPage = Math.max(...pages.values());
  const question = weighQuestion(postings, units);
  const said = units.filter((unit) => unit.weight === 1);
  const asksWhatItIs = said.length === 1 && said[0]?.conceptId !== null;
  const ranked = order.slice(0, depth).map((index) => {
    const headingMatch = matchLabels(labels[index] ?? [], question);
    const covered = coverage.get(index) ?? 0;
    const score =
      worth.bm25 * ((scores.get(index) ?? 0) / best) +
      worth.heading * headingMatch +
      worth.page * ((pages.get(traits[index]?.page ?? -1) ?? 0) / bestPage) +
      worth.coverage * covered +
      (asksWhatItIs && defines(traits[index], headingMatch) ? worth.definition : 0) +
      // The group's own words go before a card that says the same.
      (traits[index]?.locale === null ? worth.note : 0) -
      (foreign(traits[index], locale) ? worth.otherLanguage : 0);
    return { index, score, headingMatch, coverage: covered };
  });
  return ranked.sort((a, b) => b.score - a.score || a.index - b.index);
}

/** A member's note explains a concept under the concept's own name; documents and cards have a place for it. */
function defines(traits: PassageTraits | undefined, headingMatch: number): boolean {
  return traits?.defining === true || (traits?.locale === null && headingMatch > 0.95);
}

function foreign(traits: PassageTraits | undefined, locale: Locale | null): boolean {
  return locale !== null && traits?.locale !== undefined && traits.locale !== null && traits.locale !== locale;
}

/** BM25F and coverage of every passage that holds any of the terms. */
function scorePassages(postings: Postings, units: readonly Unit[]) {
  const scores = new Map<number, number>();
  const coverage = new Map<number, number>();
  const importance = units.map((unit) => importanceOf(postings, unit));
  const all = importance.reduce((sum, value) => sum + value, 0) || 1;
  units.forEach((unit, position) => {
    const held = new Map<number, number>();
    for (const { term, weight, share: part } of unit.terms) {
      const list = postings.byTerm.get(term);
      if (list === undefined) continue;
      list.passages.forEach((passage, i) => {
        scores.set(passage, (scores.get(passage) ?? 0) + weight * list.idf * (list.weights[i] ?? 0));
        const before = held.get(passage) ?? 0;
        held.set(passage, addShare(before, term, part));
      });
    }
    const share = (importance[position] ?? 0) / all;
    for (const [passage, part] of held) coverage.set(passage, (coverage.get(passage) ?? 0) + share * part);
  });
  return { scores, coverage };
}

/** Bigrams add up to nearly a word; of all other ways to find a unit the best one counts. */
function addShare(before: number, term: string, share: number): number {
  if (!term.startsWith('~')) return Math.max(before, share);
  return before >= bigramsShare ? before : Math.min(bigramsShare, before + share);
}

/** A page is as good as its best three passages, the later ones counting less. */
function scorePages(order: readonly number[], scores: ReadonlyMap<number, number>, traits: readonly PassageTraits[]) {
  const pages = new Map<number, number>();
  const seen = new Map<number, number>();
  for (const index of order) {
    const page = traits[index]?.page ?? -1;
    const rank = seen.get(page) ?? 0;
    if (rank >= 3) continue;
    seen.set(page, rank + 1);
    pages.set(page, (pages.get(page) ?? 0) + (scores.get(index) ?? 0) / (rank + 1));
  }
  return pages;
}
