import type { Library } from '../../domain/retrieval/library.ts';
import { openTo } from '../../domain/retrieval/open-to.ts';
import type { Passage } from '../../domain/retrieval/passage.ts';
import { buildPassageIndex, type SearchSettings } from '../../domain/retrieval/passage-index.ts';
import type { SearchFilter } from '../../domain/retrieval/search-filter.ts';
import type { SearchResult } from '../../domain/retrieval/search-result.ts';
import type { Pause } from '../../domain/retrieval/steps.ts';
import { passagesById } from './passages-by-id.ts';

/** What somebody may be answered from. */
export interface View {
  readonly library: Library;
  readonly search: (words: string, limit: number, filter?: SearchFilter) => SearchResult;
  /** The passage with this id; null when the note was changed or deleted since, or may not be seen. */
  readonly findPassage: (passageId: string) => Passage | null;
  /** The author whose private notes are among it; null where it is what everybody may see. */
  readonly visibleTo: string | null;
}

/** The view of an author, whose private notes are in it; the open one for null, and for authors without private notes. */
export type ViewOf = (authorName: string | null) => Promise<View>;

/** Authors whose views are kept; a view takes about as much memory as the open one. */
const mostViews = 8;

/** The views of one library. An author's is made when it is first asked for, in turns with everything else. */
export function createViews(
  open: View,
  { pause, ...search }: Pick<SearchSettings, 'before' | 'threshold'> & { readonly pause: Pause },
): ViewOf {
  const made = new Map<string, Promise<View>>();

  async function make(library: Library, visibleTo: string): Promise<View> {
    const index = await buildPassageIndex(library, { pause, ...search });
    const passages = await passagesById(library, pause);
    return { library, search: index.search, findPassage: (id) => passages.get(id) ?? null, visibleTo };
  }

  return async (authorName) => {
    const library = openTo(open.library, authorName);
    if (authorName === null || library === open.library) return open;
    const view = made.get(authorName) ?? make(library, authorName);
    made.delete(authorName);
    made.set(authorName, view);
    const oldest = made.keys().next().value;
    if (made.size > mostViews && oldest !== undefined) made.delete(oldest);
    view.catch(() => made.delete(authorName));
    return view;
  };
}
