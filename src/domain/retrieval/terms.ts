import type { SectionKind } from '../notes/section.ts';
import { roleOf } from './function-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './recognise-concepts.ts';
import { nestedConcepts, recogniseConcepts } from './recognise-concepts.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** A key of the index with how often, weighted, it stands in a text. */
export type TermCounts = Map<string, number>;

/** A concept, whatever name it goes by: what joins `노드포트`, `NodePort` and `node port`. */
export const conceptTerm = (conceptId: string) => `@${conceptId}`;

/** A section of the study template, which is found by what it is and not only by its words (`2시간 40분`). */
export const kindTerm = (kind: SectionKind) => `#${kind}`;

/** Two neighbouring syllables: what joins `접근모드` and `접근 모드`, and stands in for the endings of native verbs. */
export const bigramTerm = (pair: string) => `~${pair}`;

/**
 * Parts of a compound name count half, because `dir` in `emptyDir` is not the word `dir`, nor `서비스 타입` a `서비스`.
 */
const partWeight = 0.5;

/** The terms of a stretch of a document. */
export function termsOf(lexicon: Lexicon, text: string): TermCounts {
  const words = wordsOf(text);
  const counts: TermCounts = new Map();
  for (const mention of recogniseConcepts(lexicon, words)) addMention(counts, lexicon, words, mention);
  for (const word of words) addWord(counts, word);
  return counts;
}

/**
 * The terms of a heading or lead-in, to be compared with a question: a concept's name counts as the concept alone, so that
 * `서비스`, `Service` and `서비스(Service)` are the same heading.
 */
export function labelTermsOf(lexicon: Lexicon, text: string): TermCounts {
  const words = wordsOf(text);
  const mentions = recogniseConcepts(lexicon, words);
  const counts: TermCounts = new Map();
  for (const mention of mentions) addMention(counts, lexicon, words, mention);
  words.forEach((word, i) => {
    if (mentions.some(({ from, to }) => from <= i && i < to) || roleOf(word) === 'function') return;
    addWord(counts, word);
  });
  return counts;
}

function addMention(counts: TermCounts, lexicon: Lexicon, words: readonly Word[], mention: Mention): void {
  add(counts, conceptTerm(mention.conceptId), 1);
  for (const inner of nestedConcepts(lexicon, words, mention)) add(counts, conceptTerm(inner), partWeight);
}

function addWord(counts: TermCounts, word: Word): void {
  if (word.particle) return;
  add(counts, word.stem, 1);
  for (const part of word.parts) add(counts, part, partWeight);
  for (const pair of bigramsOf(word)) add(counts, bigramTerm(pair), 1);
}

/** The bigrams of a Hangul word's stem; none for other scripts and for single syllables. */
export function bigramsOf(word: Word): readonly string[] {
  if (word.script !== 'hangul') return [];
  const pairs: string[] = [];
  for (let i = 0; i + 1 < word.stem.length; i += 1) pairs.push(word.stem.slice(i, i + 2));
  return pairs;
}

export function add(counts: TermCounts, term: string, weight: number): void {
  counts.set(term, (counts.get(term) ?? 0) + weight);
}
