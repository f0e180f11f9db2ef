import type { Ask } from '../retrieval/ask.ts';
import { isSynonym, synonymsOf } from '../retrieval/everyday-synonyms.ts';
import { alikeOf } from '../retrieval/everyday-translations.ts';
import { isFormOf } from '../retrieval/verb-form.ts';
import type { BlockWords } from './block-words.ts';
import { blockWordsOf } from './block-words.ts';
import type { Candidate } from './candidate.ts';
import { saysRange } from './quantity.ts';

/** What of a question a block says, 0–1 each. */
export interface Coverage {
  /** Of everything named, by weight. */
  readonly all: number;
  /** Of what is asked about the concept: everything but the concept that the block is closest to. 1 when nothing else is named. */
  readonly rest: number;
  /** A noun that no passage holds is asked for, and this block does not say it in any form either. */
  readonly lacksUnknown: boolean;
  /** A name that few passages hold is asked for, and this block does not say it. */
  readonly lacksName: boolean;
}

/** How much of a word stands in a block that has it only above itself: in its heading, in the item that it belongs to. */
const above = 0.7;

/** How much of a word its other everyday name is. */
const synonymShare = 0.85;
const formShare = 0.9;

/** How much of a concept a block on a related one is about. */
const relatedShare = 0.4;

/** What may follow a noun in its own word: particles, verbs made with it, a second noun; one more syllable makes another noun (메시, 메시지). */
const attached =
  /^(?:[은는이가을를의에도로과와만들]|[하한할함해했되된될됨돼됐운롭].*|[값률용성화명형적].{0,3}|[가-힣]{2,})?$/u;

/** How much of a question a block says, its heading path and the items above it included. */
export function coverageOf(candidate: Candidate, asks: readonly Ask[]): Coverage {
  const { passage, block, parents } = candidate;
  const isCard = passage.origin === 'question';
  // A card that answers a question is about every word of that question.
  const own = blockWordsOf(`${block.text} ${isCard ? passage.headingPath[0] : ''}`);
  const columns = block.cells?.map(({ column }) => column) ?? [];
  const context = blockWordsOf(
    [...parents.map(({ text }) => text), ...columns, ...passage.headingPath.slice(-3)].join(' '),
  );
  const held = asks
    .filter((ask) => !ask.light)
    .map((ask) => ({
      ask,
      part:
        ask.conceptId === null
          ? Math.max(saysRange(ask.written, block.text) ? 1 : holdsWord(own, ask), above * holdsWord(context, ask))
          : holdsConcept(candidate, ask.conceptId),
    }));
  const named = held.filter(({ ask, part }) => ask.conceptId !== null && part > 0);
  const nearest = named.sort((a, b) => b.part - a.part)[0]?.ask.conceptId ?? null;
  const rest = held.filter(({ ask }) => nearest === null || ask.conceptId !== nearest);
  const lacksUnknown = held.some(({ ask, part }) => ask.unknown && part === 0);
  const lacksName = held.some(({ ask, part }) => ask.rareName && part === 0);
  return { all: shareOf(held), rest: shareOf(rest), lacksUnknown, lacksName };
}

function shareOf(held: readonly { readonly ask: Ask; readonly part: number }[]): number {
  const all = held.reduce((sum, { ask }) => sum + ask.importance, 0);
  return all === 0 ? 1 : held.reduce((sum, { ask, part }) => sum + ask.importance * part, 0) / all;
}

function holdsConcept(candidate: Candidate, conceptId: string): number {
  if (candidate.passage.conceptId === conceptId || candidate.ownSubjects.includes(conceptId)) return 1;
  if (candidate.mentions.includes(conceptId) || candidate.inheritedSubjects.includes(conceptId)) return 0.9;
  // Under a heading for several things each item is about its own.
  const isItsOwn = candidate.ownSubjects.length > 0 || candidate.inheritedSubjects.length > 0;
  if (candidate.headingSubjects.includes(conceptId)) return isItsOwn ? relatedShare : 0.8;
  return candidate.relatedSubjects.includes(conceptId) ? relatedShare : 0;
}

/** How surely a text has a word: the word itself, another form of it, another everyday name for it. */
export function holdsWord({ stems, letters, words, joined }: BlockWords, { stems: asked, verb, written }: Ask): number {
  if (asked.some((stem) => stems.has(stem))) return 1;
  const own = asked[0] ?? '';
  if (/[가-힣]/.test(own)) {
    if (own.length >= 2 && words.some((word) => word.startsWith(own) && attached.test(word.slice(own.length))))
      return formShare;
    if (own.length >= 3 && joined.includes(own)) return formShare;
  } else if (own.length >= 4 && joined.includes(own)) return synonymShare;
  if (verb !== null && letters.some((word) => isFormOf(word, verb))) return formShare;
  if (alikeOf(own).some((other) => stems.has(other))) return formShare;
  const synonyms = synonymsOf(written);
  const isHeld =
    synonyms.length > 0 &&
    (letters.some((word) => isSynonym(word, synonyms)) ||
      synonyms.some((root) => words.includes(root) || stems.has(root)) ||
      (synonyms.includes('%') && joined.includes('%')));
  return isHeld ? synonymShare : 0;
}
