import type { Card } from '../concepts/concept.ts';
import type { Locale } from '../locale.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import { itemProblems } from './item-problems.ts';
import { readItemWords } from './item-words.ts';
import { makeItem } from './make-item.ts';
import type { QuizItem } from './quiz-item.ts';
import { quotedLine } from './quoted-line.ts';
import { readRubric } from './read-rubric.ts';
import { rubricProblem } from './rubric-fault.ts';

/** The approved items of a card, and what keeps others out. */
export interface CardItems {
  readonly items: readonly QuizItem[];
  /** English sentences: what was found and what to do. */
  readonly problems: readonly string[];
}

const locales: readonly Locale[] = ['ko', 'en'];

/**
 * Reads `knowledge/quiz/CONCEPT.yaml`: `concept` and `items`, each with an `id` and its words under `ko` and `en`. Its quoted
 * words must stand in exactly one line of the concept's card. A `rubric` of an item is for both languages, one under `ko` or `en` for
 * that one.
 */
export function readCardItems(values: unknown, cards: readonly Card[], lexicon: Lexicon): CardItems {
  const file = record(values);
  const card = cards.find(({ concept, origin }) => origin === 'concept' && concept.id === file.concept);
  if (card === undefined)
    return { items: [], problems: [`There is no card "${file.concept}"; name one under "concept".`] };
  const items: QuizItem[] = [];
  const problems: string[] = [];
  for (const [index, value] of (Array.isArray(file.items) ? file.items : []).entries()) {
    const entry = record(value);
    const name = typeof entry.id === 'string' ? entry.id : `number ${index + 1}`;
    for (const locale of locales) {
      const words = readItemWords(entry[locale], locale);
      if (words === null) {
        problems.push(`Item "${name}" has no stem and answer under "${locale}"; write both.`);
        continue;
      }
      const source = quotedLine(card, words.quote);
      if (source === null) {
        problems.push(`The words quoted by "${name}" (${locale}) do not stand in exactly one line of ${card.path}.`);
        continue;
      }
      const { id } = card.concept;
      const kind = entry.kind === 'gap' || entry.kind === 'true-false' ? entry.kind : words.kind;
      const origin = { place: `card/${id}/${name}/${locale}`, conceptIds: [id], chapter: null, authorId: null };
      const written = entry[locale] as Readonly<Record<string, unknown>>;
      const rubric = written.rubric ?? entry.rubric ?? null;
      const item = makeItem({ ...words, kind, rubric: readRubric(rubric) }, source, { ...origin, state: 'approved' });
      const found = itemProblems(item);
      const fault = rubricProblem(item, rubric, lexicon);
      if (fault !== null) problems.push(`Item "${name}" (${locale}) is graded without its rubric: ${fault}.`);
      if (found.length === 0) items.push(fault === null ? item : { ...item, rubric: null });
      else problems.push(`Item "${name}" (${locale}) is left out: ${found.join(', ')}.`);
    }
  }
  return { items, problems };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
