import type { Note } from '../../domain/notes/note.ts';
import type { SearchResult } from '../../domain/retrieval/search-result.ts';
import { chapterKey } from '../../domain/study/chapter-key.ts';
import { takeChapter } from '../../domain/study/speech/said-chapter.ts';

/** What may hold the answer. */
export type MatchingNote =
  /** A note of somebody else. */
  | { readonly kind: 'note'; readonly authorName: string; readonly chapter: string | null }
  /** A card, or an answer that was kept. */
  | { readonly kind: 'card'; readonly title: string };

/** A note of others that is about the same, else a card; null for none that is likely. */
export type FindMatch = (teamId: string, memberId: string, text: string) => Promise<MatchingNote | null>;

/** How many places are looked at for a note of somebody else. */
const looked = 20;
/** A card further down is about something beside the question. */
const cardsLooked = 3;

export function createFindMatch(deps: {
  readonly search: (words: string, limit: number) => SearchResult;
  readonly notes: () => readonly Note[];
  readonly authorOf: (teamId: string, memberId: string) => Promise<string | null>;
}): FindMatch {
  return async (teamId, memberId, text) => {
    const own = await deps.authorOf(teamId, memberId);
    // The chapter is known by itself; in the search it would only be noise. What follows a question asks beside it.
    const found = deps.search(takeChapter(text.split('\n')[0] ?? '', false).rest, looked);
    // A guess would send members to notes in vain.
    if (!found.confident) return null;
    for (const { passage } of found.hits) {
      const note = deps.notes().find(({ path }) => path === passage.path);
      const name = note?.author?.name;
      if (note === undefined || note.sample || note.private || name === undefined || name === own) continue;
      // Whoever asks the same has no answer either.
      if (passage.kind === 'open-questions') continue;
      const [chapter] = note.chapters;
      return { kind: 'note', authorName: name, chapter: chapter === undefined ? null : chapterKey(chapter) };
    }
    const card = found.hits.slice(0, cardsLooked).find(({ passage }) => passage.origin !== 'note')?.passage;
    const title = card?.headingPath[0];
    return title === undefined ? null : { kind: 'card', title };
  };
}
