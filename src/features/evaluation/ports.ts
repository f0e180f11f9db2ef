import type { Passage } from '../../domain/retrieval/passage.ts';
import type { SearchResult } from '../../domain/retrieval/search-result.ts';

/** Searches the library; `limit` caps the hits. */
export type SearchLibrary = (words: string, limit: number) => SearchResult | Promise<SearchResult>;

/** The id under which a passage's section is judged. */
export type SectionOf = (passage: Pick<Passage, 'id' | 'path' | 'lines'>) => string;
