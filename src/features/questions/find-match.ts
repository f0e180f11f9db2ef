import type { Note } from '../../domain/notes/note.ts';
import type { Found, SearchResult } from '../../domain/retrieval/search-result.ts';
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
/**
 * How much of what is asked a place must hold where the search is sure of the question alone: places that answer held nearly half
 * and more in trials, those that only name the same thing a quarter.
 */
const mostlyHeld = 0.4;
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
    // The asking itself, in the member's own note or in another's, makes a search sure that finds no answer.
    const isAsking = ({ passage }: Found) =>
      passage.kind === 'open-questions' || (own !== null && passage.author === own);
    const least = found.hits[0] !== undefined && isAsking(found.hits[0]) ? mostlyHeld : 0;
    const hits = found.hits.filter((hit) => !isAsking(hit) && hit.parts.coverage >= least);
    for (const { passage } of hits) {
      const note = deps.notes().find(({ path }) => path === passage.path);
      // An answer that the group has kept is nobody's note.
      if (note !== undefined && isKeptAnswer(note)) return { kind: 'card', title: passage.headingPath[0] ?? '' };
      const name = note?.author?.name;
      if (note === undefined || note.sample || note.private || name === undefined || name === own) continue;
      const [chapter] = note.chapters;
      return { kind: 'note', authorName: name, chapter: chapter === undefined ? null : chapterKey(chapter) };
    }
    const nearest = found.hits.slice(0, cardsLooked).filter((hit) => hits.includes(hit));
    const card = nearest.find(({ passage }) => passage.origin !== 'note')?.passage;
    const title = card?.headingPath[0];
    return title === undefined ? null : { kind: 'card', title };
  };
}

function isKeptAnswer({ path, author }: Note): boolean {
  return author === null && path.startsWith('questions/');
}
