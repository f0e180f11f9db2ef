import { isBesideTheNotes } from './beside-the-notes.ts';
import { isCommonEnglish } from './common-english.ts';
import type { Postings } from './postings.ts';
import { holds } from './postings.ts';
import type { Ranked } from './rank-passages.ts';
import type { Unit } from './unit.ts';

/**
 * From this probability on a search calls itself sure, unless the configuration says otherwise. On 91 development questions
 * that can be answered and 21 that cannot it keeps 98 % of the first and lets one of the others through; a quarter of the
 * first results is then not the best one. Whether a question is answered is decided by the block that would lead, because a
 * passage's words say little of one line in it.
 */
export const defaultThreshold = 0.4;

/** What an unknown product's name, or a question beside the notes, leaves of the evidence. */
const vetoed = 0.35;

/**
 * Evidence → probability that the first result answers, fitted to those 112 questions (logistic regression; Platt, 1999). On
 * either half, fitted to the other: of 76 questions with .6 or more, .76 are right where .79 are promised. Fitted anew after search
 * had changed it came out the same within .03, and either half fits the other as well as itself.
 */
const intercept = -2.18;
const slope = 3.65;

/**
 * The probability that the best piece answers: from how much of the question it holds and how well its heading says the same.
 * What is named and known nowhere pulls it down, whatever else matches: a note on services says nothing of another mesh's.
 */
export function confidenceOf(postings: Postings, question: string, units: readonly Unit[], best: Ranked | undefined) {
  const said = units.filter((unit) => !unit.implied);
  if (best === undefined || said.length === 0) return 0;
  const { coverage, heading, lead } = best.parts;
  const named = said.some((unit) => unit.conceptId !== null) ? 0.15 : 0;
  const evidence = 0.65 * coverage + 0.35 * Math.max(heading, 0.85 * lead) + named;
  const isVetoed = said.some((unit) => isVeto(postings, unit, best)) || isBesideTheNotes(question);
  return probabilityOf(evidence * (isVetoed ? vetoed : 1));
}

function probabilityOf(evidence: number): number {
  return 1 / (1 + Math.exp(-(intercept + slope * evidence)));
}

/** A name that nobody knows, or one of another product that the best piece does not speak of. */
function isVeto(postings: Postings, unit: Unit, best: Ranked): boolean {
  if (isUnknownName(unit)) return true;
  return unit.product && !unit.terms.some(({ term, share }) => share === 1 && holds(postings, term, best.piece));
}

/**
 * Syllables that Korean uses almost only to spell foreign names (이스티오, 젠킨스, 테라폼): an unknown word with one of them
 * is a name, while unknown words without are verbs and everyday words.
 */
const foreignSyllable = /[스트크프드브티디키쿠퀘케켄킨젠첸옵엑렉텔폼랫릿큐뷰컨콘커]/u;

/** Whether a word that no note and no card knows looks like the name of some product. */
export function isUnknownName(unit: Unit): boolean {
  return unit.unknown && (unit.product || isProductName(unit));
}

/** Whether a word looks like the name of some product, known or not. */
export function isProductName(unit: Unit, shortest = 3): boolean {
  if (unit.script === 'latin') return /[a-z]/i.test(unit.written) && !isCommonEnglish(unit.written.toLowerCase());
  return unit.script === 'hangul' && unit.written.length >= shortest && foreignSyllable.test(unit.written);
}
