import { chapterKey } from '../../domain/study/chapter-key.ts';
import { chaptersSoFar, type StudyFacts } from './study-facts.ts';

/** Something that members found hard. */
export interface Hard {
  /** A concept's name. */
  readonly concept: string;
  /** Authors who wrote that it was, and members who forget it, whichever are more. */
  readonly people: number;
  /** Where it is written: path and line, the newest first. */
  readonly sources: readonly { readonly path: string; readonly line: number; readonly words: string }[];
}

const mostHard = 3;
const mostSources = 2;
/** The weeks whose difficulties still matter to a meeting: this one's chapters and the two before. */
const lastChapters = 3;

/** What authors wrote under difficulties about the last chapters, by concept, and what several members forget. */
export function hardestOf(facts: StudyFacts): readonly Hard[] {
  const chapters = new Set(chaptersSoFar(facts).slice(-lastChapters));
  const found = new Map<string, { readonly people: Set<string>; readonly sources: Hard['sources'][number][] }>();
  for (const note of facts.notes) {
    if (!note.chapters.some((chapter) => chapters.has(chapterKey(chapter)))) continue;
    for (const { text, lines } of note.difficulties) {
      for (const concept of new Set(facts.conceptsIn(text))) {
        const hard = found.get(concept) ?? { people: new Set(), sources: [] };
        hard.people.add(note.author?.name ?? note.path);
        hard.sources.push({ path: note.path, line: lines.startLine, words: text });
        found.set(concept, hard);
      }
    }
  }
  const forgotten = new Map(facts.forgotten.map(({ concept, people }) => [concept, people]));
  return [...new Set([...found.keys(), ...forgotten.keys()])]
    .map((concept) => ({
      concept,
      people: Math.max(found.get(concept)?.people.size ?? 0, forgotten.get(concept) ?? 0),
      sources: (found.get(concept)?.sources ?? []).slice(-mostSources).toReversed(),
    }))
    .toSorted((a, b) => b.people - a.people || a.concept.localeCompare(b.concept))
    .slice(0, mostHard);
}
