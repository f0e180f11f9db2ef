import type { Answer, Answered } from '../../domain/grounding/answer.ts';
import { composeAnswer } from '../../domain/grounding/compose-answer.ts';
import { type FurtherQuestion, furtherQuestions } from '../../domain/grounding/further-questions.ts';
import type { Quotable } from '../../domain/retrieval/build-passages.ts';
import { contentKey } from '../../domain/retrieval/content-key.ts';
import { lexiconOf, lookupForm } from '../../domain/retrieval/lexicon.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import { hits } from './answer-once.ts';
import type { LibraryView } from './ports.ts';

/** Questions under one answer: a choice that is made at a glance. */
const most = 3;

/** Questions that are answered in trial for one answer: some 2 ms each, and once for all in a library. */
const mostTrials = 5;

/** Code points that a button shows whole. */
const longest = 75;

/** What a trial showed never changes while the library says the same, and only so many questions can be made of its concepts. */
const tried = new WeakMap<Library, Map<string, boolean>>();
/** The one that was asked last, whose trials go on counting when it was only read again. */
let latest: Library | null = null;

/**
 * The answer with two or three questions to go on with, of different kinds where there are. Each was answered in trial from
 * the same notes without a model, and none was `asked` already.
 */
export function offerQuestions(
  { search, library }: Pick<LibraryView, 'search' | 'library'>,
  answer: Answer,
  asked: readonly string[],
): Answer {
  if (answer.kind !== 'answered') return answer;
  const known = trialsOf(library);
  const taken = new Set(asked.map(lookupForm));
  let trials = 0;

  const holds = ({ words, locale, isMet }: FurtherQuestion): boolean => {
    const key = `${locale}:${words}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (trials >= mostTrials) return false;
    trials += 1;
    const result = search(words, hits);
    const found = composeAnswer({ question: words, standalone: null, result, library, locale });
    const isHeld = found.kind === 'answered' && isMet(found);
    known.set(key, isHeld);
    return isHeld;
  };
  const take = (kind: readonly FurtherQuestion[]): readonly string[] => {
    const found = kind.find(
      (one) => [...one.words].length <= longest && !taken.has(lookupForm(one.words)) && holds(one),
    );
    if (found !== undefined) taken.add(lookupForm(found.words));
    return found === undefined ? [] : [found.words];
  };

  const kinds = furtherQuestions(library, answer);
  const ofEach = kinds.flatMap(take);
  const [next = null, ...further] = [...ofEach, ...(ofEach.length < 2 ? kinds.flatMap(take) : [])].slice(0, most);
  return { ...answer, nextQuestion: next, furtherQuestions: further } satisfies Answered;
}

function trialsOf(library: Library): Map<string, boolean> {
  const own = tried.get(library);
  if (own !== undefined) return own;
  const kept = (latest !== null && saysTheSame(latest, library) ? tried.get(latest) : undefined) ?? new Map();
  tried.set(library, kept);
  latest = library;
  return kept;
}

/** Whether two libraries hold the same words at the same lines. One changed note may change any answer. */
function saysTheSame(one: Library, other: Library): boolean {
  const [own, held] = [one, other].map(({ notes, cards }) => [...notes, ...cards]);
  if (own === undefined || own.length !== held?.length || one.quoteCards !== other.quoteCards) return false;
  if (lexiconOf(one) !== lexiconOf(other)) return false;
  return own.every((document, i) => document === held[i] || sameContent(document, held[i]));
}

function sameContent(one: Quotable, other: Quotable | undefined): boolean {
  return other !== undefined && one.path === other.path && contentKey(one) === contentKey(other);
}
