import { conceptName } from '../../domain/grounding/concept-name.ts';
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
    const concepts = ids.map((conceptId) => conceptName(lexicon, conceptId, locale));
    return {
      notes: own.length,
      sampleNotes: notes.length - own.length,
      authors: [...new Set(own.flatMap((note) => note.author?.name ?? []))],
      chapters: chaptersOf(notes.flatMap((note) => note.chapters)),
      concepts,
      examples: examplesOf(ids, (conceptId) => lexicon.concepts.get(conceptId)?.related ?? [], explained).map((pair) =>
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

/** A concept, a pair of siblings, and another concept: the two shapes of question that members ask most. */
function examplesOf(
  ids: readonly string[],
  relatedOf: (conceptId: string) => readonly string[],
  explained: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const examples: string[][] = [];
  for (const conceptId of ids) {
    const sibling = relatedOf(conceptId).find((other) => explained.has(other));
    if (examples.length === 1 && sibling !== undefined) examples.push([conceptId, sibling]);
    else if (examples.length !== 1) examples.push([conceptId]);
    if (examples.length === mostExamples) break;
  }
  return examples;
}

function exampleOf(names: readonly string[], locale: Locale): string {
  if (names.length > 1) {
    return locale === 'ko'
      ? `${names.join(', ')} 차이가 뭐예요?`
      : `What is the difference between ${names.join(' and ')}?`;
  }
  return locale === 'ko' ? `${names[0]} 설명해 주세요` : `What is ${names[0]}?`;
}
