import { isCommonEnglish } from './common-english.ts';
import type { Ranked } from './rank-passages.ts';
import type { Unit } from './read-question.ts';

/**
 * From this confidence on a search calls itself sure. On the development questions it keeps 79 % of those that can be answered
 * and lets none of 21 others through (at 10 % let through, 92 % would be kept; AUROC .956). Whether a question is answered is
 * decided by the block that would lead, because a passage's words say little of one line in it.
 */
export const confidenceThreshold = 0.5;

/**
 * How sure the first hit is, 0–1: how much of the question it holds and how well its heading says the same. A product's
 * name that nobody knows pulls it down, whatever else matches: a note on services says nothing of another mesh's services.
 */
export function confidenceOf(units: readonly Unit[], best: Ranked | undefined): number {
  if (best === undefined || units.length === 0) return 0;
  const evidence = 0.65 * best.coverage + 0.35 * best.headingMatch + (units.some(isConcept) ? 0.15 : 0);
  return Math.min(1, evidence) * vetoOf(units);
}

/** What an unknown product's name leaves of a confidence, 0–1. */
export function vetoOf(units: readonly Unit[]): number {
  return units.some(isUnknownName) ? 0.35 : 1;
}

const isConcept = (unit: Unit) => unit.conceptId !== null;

/**
 * Syllables that Korean uses almost only to spell foreign names (이스티오, 젠킨스, 테라폼): an unknown word with one of them
 * is a name, while unknown words without are verbs and everyday words.
 */
const foreignSyllable = /[스트크프드브티디키쿠퀘케켄킨젠첸옵엑렉텔폼랫릿큐뷰컨콘커]/u;

/** Whether a word that no note and no card knows looks like the name of some product. */
export function isUnknownName(unit: Unit): boolean {
  return unit.unknown && isProductName(unit);
}

/** Whether a word looks like the name of some product, known or not. */
export function isProductName(unit: Unit, shortest = 3): boolean {
  if (unit.script === 'latin') return /[a-z]/i.test(unit.written) && !isCommonEnglish(unit.written.toLowerCase());
  return unit.script === 'hangul' && unit.written.length >= shortest && foreignSyllable.test(unit.written);
}
