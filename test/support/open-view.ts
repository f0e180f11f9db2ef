import type { Library } from '#src/domain/retrieval/library.ts';
import type { SearchLibrary, ViewFor } from '#src/features/answer/ports.ts';

/** A view for every reader alike: nobody's private notes are in it. */
export function openView(search: SearchLibrary, library: Library): ViewFor {
  return async () => ({ search, library, findPassage: () => null, visibleTo: null });
}
