import { passagesOf, quotablesOf } from '../retrieval/build-passages.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import { lexiconOf } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import type { Passage } from '../retrieval/passage.ts';
import type { Steps } from '../retrieval/steps.ts';
import { finish } from '../retrieval/steps.ts';
import type { Asked } from './asked.ts';
import { conceptsIn } from './candidate.ts';
import { conceptName } from './concept-name.ts';
import { definitionQuestion, differenceQuestion } from './example-question.ts';
import { mayAnswer } from './may-answer.ts';

/** Related concepts that are offered; more buttons than this make a choice of its own. */
const most = 4;

/** Where to go on: related concepts that the library explains, and a question about the first of them. */
export function suggestNext(
  library: Library,
  asked: Asked,
): { readonly related: readonly string[]; readonly nextQuestion: string | null } {
  const lexicon = lexiconOf(library);
  const explained = new Set([...explainedConcepts(library)].filter((conceptId) => isNotion(library, conceptId)));
  const related = asked.concepts
    .flatMap((conceptId) => lexicon.concepts.get(conceptId)?.related ?? [])
    .filter((conceptId, i, all) => all.indexOf(conceptId) === i)
    .filter((conceptId) => explained.has(conceptId) && !asked.concepts.includes(conceptId))
    .slice(0, most);
  const names = related.map((conceptId) => conceptName(lexicon, conceptId, asked.locale));
  const topic = asked.concepts[0];
  const first = names[0];
  if (first === undefined || topic === undefined) return { related: names, nextQuestion: null };
  const compare = asked.concepts.length === 1 && asked.onlyTopic && explained.has(topic);
  const question = compare
    ? differenceQuestion(conceptName(lexicon, topic, asked.locale), first, asked.locale)
    : definitionQuestion(first, asked.locale);
  return { related: names, nextQuestion: question };
}

/** Whether an id is a concept's, and not that of a card that answers a question. */
export function isNotion(library: Library, conceptId: string): boolean {
  return library.cards.some(({ origin, concept }) => origin === 'concept' && concept.id === conceptId);
}

const explained = new WeakMap<Library, ReadonlySet<string>>();

/** Concepts that a heading, a lead-in or a card is about, so that a question about them finds an answer. */
export function explainedConcepts(library: Library): ReadonlySet<string> {
  return finish(explainedSteps(library));
}

/** The same in pieces of work, a document in each. */
export function* explainedSteps(library: Library): Steps<ReadonlySet<string>> {
  const known = explained.get(library);
  if (known !== undefined) return known;
  const lexicon = lexiconOf(library);
  const found = new Set<string>();
  for (const document of quotablesOf(library)) {
    for (const passage of passagesOf(document)) {
      if (mayAnswer(passage)) for (const conceptId of explainedIn(lexicon, passage)) found.add(conceptId);
    }
    yield;
  }
  explained.set(library, found);
  return found;
}

/** What a passage explains never changes, and most passages outlive the library that they were first read in. */
const read = new WeakMap<Lexicon, WeakMap<Passage, readonly string[]>>();

/** Concepts that one passage's heading, lead-ins or card are about. */
function explainedIn(lexicon: Lexicon, passage: Passage): readonly string[] {
  const known = read.get(lexicon) ?? new WeakMap<Passage, readonly string[]>();
  read.set(lexicon, known);
  const before = known.get(passage);
  if (before !== undefined) return before;
  const labels = [passage.headingPath.at(-1) ?? '', ...passage.blocks.map((block) => block.term ?? '')];
  const named = labels.flatMap((label) => conceptsIn(lexicon, label));
  const found = [...new Set(passage.conceptId === null ? named : [passage.conceptId, ...named])];
  known.set(passage, found);
  return found;
}
