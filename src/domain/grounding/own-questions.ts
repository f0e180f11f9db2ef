import type { Locale } from '../locale.ts';
import { localeOf } from '../locale.ts';
import { recogniseHeading } from '../notes/recognise-heading.ts';
import { passagesOf, quotablesOf } from '../retrieval/build-passages.ts';
import { type Lexicon, lexiconOf } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import { normalise } from '../retrieval/normalise.ts';
import type { Passage } from '../retrieval/passage.ts';
import { finish, type Steps } from '../retrieval/steps.ts';
import type { Answered } from './answer.ts';
import { conceptsIn } from './candidate.ts';
import type { FurtherQuestion } from './further-questions.ts';
import { foldForQuoting } from './quote.ts';

/** Questions and headings that are tried for one answer: each trial is a search. */
const mostTried = 2;
/** Of one concept; more are never tried, whatever is quoted already. */
const mostOfConcept = 50;
/** Shorter headings name a thing, which the other kinds of questions ask about already. */
const shortestHeading = 6;
const longest = 60;
/** How sure the search of an open question must be, besides that it is answered: its writer looked for the answer in vain. */
const sureEnough = 0.5;

/** Words of the group's own that can be asked, and what they are about. */
interface Own {
  readonly words: string;
  readonly concepts: readonly string[];
  readonly passage: Passage;
  readonly isOpen: boolean;
}

/**
 * Questions in the group's own words, best first: what a member left open and another's note answers, and what the notes explain
 * under a heading about the same concepts.
 */
export function ownQuestions(
  library: Library,
  { locale, lead, citations }: Answered,
  concepts: readonly string[],
): readonly FurtherQuestion[] {
  const quoted = new Set(lead.flatMap(({ citation }) => citations[citation] ?? []).map(placeOf));
  const own = concepts
    .flatMap((conceptId) => ownOf(library).get(conceptId) ?? [])
    .filter(({ words, passage }) => localeOf(words, locale) === locale && !quoted.has(placeOf(passage)));
  const open = own
    .filter(({ isOpen }) => isOpen)
    .slice(0, mostTried)
    .map(({ words }) => ({ ...{ words, locale }, isMet: isAnswered }));
  const headed = own
    .filter(({ isOpen }) => !isOpen)
    .slice(0, mostTried)
    .map(({ words, passage }) => ({
      ...{ words: askAbout(words, locale), locale },
      isMet: (found: Answered) => {
        const first = found.citations[found.lead[0]?.citation ?? -1];
        return first !== undefined && placeOf(first) === placeOf(passage);
      },
    }));
  return [...open, ...headed];
}

const byConcept = new WeakMap<Library, ReadonlyMap<string, readonly Own[]>>();

function ownOf(library: Library): ReadonlyMap<string, readonly Own[]> {
  return finish(ownSteps(library));
}

/** What a library's notes ask, by the concepts that it is about, in pieces of work, a document in each. */
export function* ownSteps(library: Library): Steps<ReadonlyMap<string, readonly Own[]>> {
  const known = byConcept.get(library);
  if (known !== undefined) return known;
  const lexicon = lexiconOf(library);
  const found = new Map<string, Own[]>();
  for (const document of quotablesOf(library)) {
    for (const own of passagesOf(document).flatMap((passage) => ownIn(lexicon, passage))) {
      for (const conceptId of own.concepts) {
        const same = found.get(conceptId) ?? [];
        if (same.length < mostOfConcept) found.set(conceptId, [...same, own]);
      }
    }
    yield;
  }
  byConcept.set(library, found);
  return found;
}

/** What a passage asks never changes, and most passages outlive the library that they were first read in. */
const read = new WeakMap<Lexicon, WeakMap<Passage, readonly Own[]>>();

/** What one passage leaves open, or is headed with, in words that can be asked. */
function ownIn(lexicon: Lexicon, passage: Passage): readonly Own[] {
  const known = read.get(lexicon) ?? new WeakMap<Passage, readonly Own[]>();
  read.set(lexicon, known);
  const before = known.get(passage);
  if (before !== undefined) return before;
  const isOpen = passage.kind === 'open-questions';
  const texts = isOpen ? openIn(passage) : headingIn(passage);
  const found = texts
    .filter((words) => [...words].length <= longest)
    .map((words) => ({ words, concepts: conceptsIn(lexicon, words), passage, isOpen }));
  known.set(passage, found);
  return found;
}

function openIn({ origin, blocks }: Passage): readonly string[] {
  if (origin !== 'note') return [];
  return blocks.map(({ text }) => normalise(text)).filter((words) => /[?？]$|(?:까|요|나|지|가)[.~]?$/u.test(words));
}

/** An answer to an open question comes from elsewhere than where it was left open, and surely. */
function isAnswered({ lead, citations, understanding }: Answered): boolean {
  const first = citations[lead[0]?.citation ?? -1];
  if (first === undefined || understanding.confidence < sureEnough) return false;
  return (
    !first.headingPath.some((heading) => recogniseHeading(heading) === 'open-questions') &&
    foldForQuoting(first.quote) !== foldForQuoting(understanding.question)
  );
}

/** `6. 서비스와 서비스 디스커버리` without its number. The template's own headings (`내용 정리`) ask nothing. */
function headingIn({ origin, headingPath }: Passage): readonly string[] {
  const last = headingPath.at(-1);
  if (origin !== 'note' || last === undefined || headingPath.length < 2 || recogniseHeading(last) !== null) return [];
  const words = normalise(last).replace(/^(?:\d+(?:\.\d+)*[.)]?|[-*])\s+/u, '');
  return words.length < shortestHeading ? [] : [words];
}

function placeOf({ path, headingPath }: Pick<Passage, 'path' | 'headingPath'>): string {
  return [path, ...headingPath].join('\n');
}

function askAbout(heading: string, locale: Locale): string {
  if (/[?？]$/u.test(heading)) return heading;
  return locale === 'ko' ? `${heading}에 대해 알려 주세요` : `Explain ${heading}`;
}
