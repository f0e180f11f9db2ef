import { conceptName } from '../../domain/grounding/concept-name.ts';
import { definitionQuestion, differenceQuestion } from '../../domain/grounding/example-question.ts';
import { explainedConcepts, isNotion } from '../../domain/grounding/suggest-next.ts';
import type { Locale } from '../../domain/locale.ts';
import { lexiconOf } from '../../domain/retrieval/lexicon.ts';
import type { CurrentLibrary } from './ports.ts';

/** What the tutor can answer from, for those who have not asked yet. */
export interface KnowledgeDescription {
  /** The group's own notes; shipped samples are counted apart. */
  readonly notes: number;
  readonly sampleNotes: number;
  /** Names, without repetition, of those whose notes are counted. */
  readonly authors: readonly string[];
  /** Chapters as the notes label them, in the book's order. */
  readonly chapters: readonly string[];
  /** Concepts that the library explains, named in the language. */
  readonly concepts: readonly string[];
  /** Questions that have an answer right now, at most three. */
  readonly examples: readonly string[];
}

export type DescribeKnowledge = (locale: Locale) => KnowledgeDescription;

const mostExamples = 3;

export function createDescribeKnowledge({ library }: { readonly library: CurrentLibrary }): DescribeKnowledge {
  return (locale) => {
    const current = library();
    const lexicon = lexiconOf(current);
    const notes = current.notes.filter((note) => !note.private);
    const own = notes.filter((note) => !note.sample);
    const explained = explainedConcepts(current);
    // In the cards' order, which is stable, and not in the order of the first mention.
    const ids = [...lexicon.concepts.keys()].filter(
      (conceptId) => explained.has(conceptId) && isNotion(current, conceptId),
    );
    const relatedOf = (conceptId: string) => lexicon.concepts.get(conceptId)?.related ?? [];
    const concepts = ids.map((conceptId) => conceptName(lexicon, conceptId, locale));
    return {
      notes: own.length,
      sampleNotes: notes.length - own.length,
      authors: [...new Set(own.flatMap((note) => note.author?.name ?? []))],
      chapters: chaptersOf(notes.flatMap((note) => note.chapters)),
      concepts,
      examples: examplesOf(centralFirst(ids, relatedOf), relatedOf).map((pair) =>
        exampleOf(
          pair.map((conceptId) => conceptName(lexicon, conceptId, locale)),
          locale,
        ),
      ),
    };
  };
}

function chaptersOf(
  chapters: readonly { readonly number: string | null; readonly label: string }[],
): readonly string[] {
  // The first label that a chapter gets is kept: `9장` and `Chapter 9` are one chapter.
  const labels = new Map<string, string>();
  for (const { number, label } of chapters) if (!labels.has(number ?? label)) labels.set(number ?? label, label);
  return [...labels].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).map(([, label]) => label);
}

/** The most central concept, two siblings, and another concept: the two shapes of question that members ask most. */
function examplesOf(
  central: readonly string[],
  relatedOf: (conceptId: string) => readonly string[],
): readonly (readonly string[])[] {
  const [first, ...others] = central;
  if (first === undefined) return [];
  // Siblings point at each other, as the kinds of one thing do.
  const pair = others.flatMap((one) => {
    const other = others.find((candidate) => relatedOf(one).includes(candidate) && relatedOf(candidate).includes(one));
    return other === undefined ? [] : [[one, other]];
  })[0];
  const last = others.find((conceptId) => !pair?.includes(conceptId));
  return [[first], ...(pair === undefined ? [] : [pair]), ...(last === undefined ? [] : [[last]])].slice(
    0,
    mostExamples,
  );
}

/** Concepts by how many others name them as related, most first; equally central ones in the cards' order. */
function centralFirst(ids: readonly string[], relatedOf: (conceptId: string) => readonly string[]): readonly string[] {
  const links = new Map<string, number>();
  for (const conceptId of ids) for (const other of relatedOf(conceptId)) links.set(other, (links.get(other) ?? 0) + 1);
  return [...ids].sort((a, b) => (links.get(b) ?? 0) - (links.get(a) ?? 0));
}

function exampleOf([one = '', other]: readonly string[], locale: Locale): string {
  return other === undefined ? definitionQuestion(one, locale) : differenceQuestion(one, other, locale);
}
