import { type Locale, localeOf } from '../locale.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import { normalise } from '../retrieval/normalise.ts';
import { recogniseConcepts } from '../retrieval/recognise-concepts.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Claim, ClaimProblem, ClaimVerdict } from './claim.ts';
import { factsOf, missingFact } from './claim-facts.ts';
import { isNegated, turnsRound } from './claim-polarity.ts';
import { mixesSubjects } from './claim-subjects.ts';
import { isWordedLike, misspells, quotesTruly } from './claim-wording.ts';
import { lineMark } from './line-mark.ts';
import { holdsMarkup } from './markup.ts';
import type { NumberedSentence } from './numbered-sentences.ts';

/**
 * How much of a claim's letters in threes must stand in its sentences. Korean changes the ends of words, so that whole words
 * would overlap too little; a paraphrase in the same language shares about half, an invented sentence about a tenth.
 */
const leastOverlap = 0.35;

export interface ClaimToCheck {
  readonly claim: Claim;
  /** The sentences it names, those of this request alone; unknown ids are left out and fail it. */
  readonly sentences: readonly NumberedSentence[];
  /** What was asked; words that the asker brought are no invention. */
  readonly question: string;
  readonly lexicon: Lexicon;
  readonly locale: Locale;
}

/**
 * Whether a claim says no more than its sentences and the question, as far as words can tell: numbers, identifiers, names,
 * negation, everyday opposites, subjects of several sentences, and enough words in common. It cannot see a subject that was swapped
 * for a word that names no concept, or a dropped condition, so that the quotation is shown beside every claim.
 */
export function checkClaim(given: ClaimToCheck): ClaimVerdict {
  const problem = problemOf(given);
  return problem === null ? { kind: 'supported' } : { kind: 'unsupported', problem };
}

function problemOf({ claim, sentences, question, lexicon, locale }: ClaimToCheck): ClaimProblem | null {
  const known = new Set(sentences.map(({ id }) => id));
  if (claim.sentenceIds.length === 0 || claim.sentenceIds.some((id) => !known.has(id))) return 'no-source';
  // Code is quoted, and no words of a sentence are.
  if (holdsMarkup(claim.text) || claim.text.includes(lineMark)) return 'markup';
  const written = claim.text.replaceAll(/[A-Za-z]/gu, '') === '' ? locale : localeOf(claim.text, locale);
  if (written !== locale) return 'language';
  const source = sentences.map(({ text, passage }) => `${text} ${passage.headingPath.join(' ')}`).join('\n');
  // A heading's number counts headings (`7. 볼륨`) and is no fact.
  const headings = sentences
    .map(({ passage }) => passage.headingPath.join(' ').replaceAll(/\d+[.)]?/gu, ' '))
    .join('\n');
  const bodies = sentences.map(({ text }) => text).join('\n');
  const allowed = `${source}\n${question}`;
  const facts = `${bodies}\n${headings}\n${withoutOtherNumbers(question, claim.text)}`;
  // A claim may name a concept rightly where its note does not.
  const named = [allowed, ...namesOf(lexicon, allowed).flatMap((id) => properNames(lexicon, id))].join('\n');
  const missing = missingFact(
    factsOf(claim.text),
    factsOf(`${facts}\n${named.slice(allowed.length)}`),
    `${facts}\n${named.slice(allowed.length)}`,
  );
  if (missing !== null) return missing;
  if (namesOf(lexicon, claim.text).some((id) => !namesOf(lexicon, allowed).includes(id))) return 'name';
  if (
    isNegated(claim.text) !== isNegated(nearest(claim.text, sentences)) &&
    !(isNegated(claim.text) && isNegated(question))
  ) {
    return 'negation';
  }
  if (turnsRound(claim.text, bodies)) return 'direction';
  // Between two languages words tell nothing, so that such a claim gives way to its quotation.
  const sameLanguage = localeOf(bodies, locale) === locale;
  if (!sameLanguage) return 'language';
  if (mixesSubjects(claim.text, sentences, { lexicon, share: overlap })) return 'subject';
  if (!quotesTruly(claim.text, allowed)) return 'quote';
  if (overlap(claim.text, allowed) < leastOverlap || !isWordedLike(claim.text, named)) return 'words';
  return misspells(claim.text, named) ? 'spelling' : null;
}

/** A question's number is the claim's only with what it counts: `7번` in a question is no word for `7개`. */
function withoutOtherNumbers(question: string, claim: string): string {
  return question.replaceAll(/\d[\d.,:]*[\p{L}%]?/gu, (counted) => (claim.includes(counted) ? counted : ' '));
}

function namesOf(lexicon: Lexicon, text: string): readonly string[] {
  return recogniseConcepts(lexicon, wordsOf(text)).map(({ conceptId }) => conceptId);
}

function properNames(lexicon: Lexicon, conceptId: string): readonly string[] {
  const names = lexicon.concepts.get(conceptId)?.names;
  return names === undefined ? [] : [names.ko, names.en];
}

/** The sentence that a claim is closest to; its polarity is the one that counts. */
function nearest(text: string, sentences: readonly NumberedSentence[]): string {
  const ranked = sentences.map((sentence) => ({ text: sentence.text, share: overlap(text, sentence.text) }));
  return ranked.toSorted((a, b) => b.share - a.share)[0]?.text ?? '';
}

/** The share of a text's letters in threes that another text has as well, 0–1. */
export function overlap(text: string, other: string): number {
  const own = trigrams(text);
  const held = trigrams(other);
  if (own.size === 0) return 1;
  let shared = 0;
  for (const part of own) if (held.has(part)) shared += 1;
  return shared / own.size;
}

function trigrams(text: string): ReadonlySet<string> {
  const letters = normalise(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const parts = new Set<string>();
  for (let i = 0; i + 3 <= letters.length; i += 1) parts.add(letters.slice(i, i + 3));
  return parts;
}
