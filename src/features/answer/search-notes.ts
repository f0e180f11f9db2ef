import type { Locale } from '../../domain/locale.ts';
import { localeOf } from '../../domain/locale.ts';
import type { SearchFilter } from '../../domain/retrieval/search-filter.ts';
import type { SearchResult } from '../../domain/retrieval/search-result.ts';
import type { Reader, SearchFurther, ViewFor } from './ports.ts';

export interface SearchNotesRequest extends Reader {
  readonly words: string;
  readonly locale: Locale;
  /** Null: everywhere. */
  readonly filter?: SearchFilter | null;
}

export type NotesFound =
  | { readonly kind: 'found'; readonly locale: Locale; readonly words: string; readonly result: SearchResult }
  | { readonly kind: 'nothing-found'; readonly locale: Locale; readonly words: string }
  | { readonly kind: 'no-words'; readonly locale: Locale };

/** Lists the passages that fit some words, best first. */
export type SearchNotes = (request: SearchNotesRequest) => Promise<NotesFound>;

/** Hits that a member is shown at once. */
const shown = 5;

/** Hits among which those are found. */
const considered = 24;

export function createSearchNotes(deps: {
  readonly viewFor: ViewFor;
  /** Without it search goes by words alone. */
  readonly searchFurther?: SearchFurther | null;
}): SearchNotes {
  const { viewFor, searchFurther } = deps;
  return async ({ words, locale, filter = null, ...reader }) => {
    const spoken = localeOf(words, locale);
    if (!/[\p{L}\p{N}]/u.test(words)) return { kind: 'no-words', locale: spoken };
    const { search } = await viewFor(reader);
    const byWords = filter === null ? search(words, considered) : search(words, considered, filter);
    const { signal } = new AbortController();
    const asked = { words, result: byWords, limit: considered, signal };
    const { teamId, memberId } = reader;
    // What is near in meaning may stand outside of the part that was asked for.
    const further = filter === null ? await searchFurther?.({ ...asked, teamId, memberId }) : null;
    const { hits, ...rest } = further ?? byWords;
    const result = { ...rest, hits: hits.slice(0, shown) };
    if (result.hits.length === 0) return { kind: 'nothing-found', locale: spoken, words };
    return { kind: 'found', locale: spoken, words, result };
  };
}
