import type { Locale } from '../../domain/locale.ts';
import { localeOf } from '../../domain/locale.ts';
import type { SearchResult } from '../../domain/retrieval/search-result.ts';
import type { Reader, ViewFor } from './ports.ts';

export interface SearchNotesRequest extends Reader {
  readonly words: string;
  readonly locale: Locale;
}

export type NotesFound =
  | { readonly kind: 'found'; readonly locale: Locale; readonly words: string; readonly result: SearchResult }
  | { readonly kind: 'nothing-found'; readonly locale: Locale; readonly words: string }
  | { readonly kind: 'no-words'; readonly locale: Locale };

/** Lists the passages that fit some words, best first. */
export type SearchNotes = (request: SearchNotesRequest) => Promise<NotesFound>;

/** Hits that a member is shown at once. */
const shown = 5;

export function createSearchNotes({ viewFor }: { readonly viewFor: ViewFor }): SearchNotes {
  return async ({ words, locale, ...reader }) => {
    const spoken = localeOf(words, locale);
    if (!/[\p{L}\p{N}]/u.test(words)) return { kind: 'no-words', locale: spoken };
    const { search } = await viewFor(reader);
    const result = search(words, shown);
    if (result.hits.length === 0) return { kind: 'nothing-found', locale: spoken, words };
    return { kind: 'found', locale: spoken, words, result };
  };
}
