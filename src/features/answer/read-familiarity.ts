import { type Familiarity, familiarityOf } from '../../domain/grounding/familiarity.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { SearchResult } from '../../domain/retrieval/search-result.ts';
import { type ChapterKey, chapterKey } from '../../domain/study/chapter-key.ts';
import type { Payer } from './payer.ts';

/** Half stars, from 0 to 10, that a member gives themselves for a chapter now; null where they gave none. */
export type StarsOf = (teamId: string, memberId: string, chapter: ChapterKey) => Promise<number | null>;

/** How well a member knows what was found; null where their stars do not tell. */
export type ReadFamiliarity = (
  member: Payer,
  found: { readonly result: SearchResult; readonly library: Library },
) => Promise<Familiarity | null>;

/** Chapters that are asked about; what lies further down is seldom what the question means. */
const mostChapters = 3;

/** The best passage whose chapter the member rated decides. */
export function createReadFamiliarity({ starsOf }: { readonly starsOf: StarsOf }): ReadFamiliarity {
  return async ({ teamId, memberId }, { result, library }) => {
    const chaptersAt = new Map(library.notes.map(({ path, chapters }) => [path, chapters.map(chapterKey)]));
    const found = new Set(result.hits.flatMap(({ passage }) => chaptersAt.get(passage.path) ?? []));
    for (const chapter of [...found].slice(0, mostChapters)) {
      const halves = await starsOf(teamId, memberId, chapter);
      if (halves !== null) return familiarityOf(halves);
    }
    return null;
  };
}
