import type { Passage } from '../../domain/retrieval/passage.ts';
import type { Reader, ReadSource, SourceExcerpt, ViewFor } from './ports.ts';

export interface OpenedPassage {
  readonly passage: Passage;
  readonly excerpt: SourceExcerpt;
}

/** The section that a passage's id names, as its file reads now; null when it is gone, or the reader may not see it. */
export type OpenPassage = (reader: Reader, passageId: string) => Promise<OpenedPassage | null>;

export function createOpenPassage(deps: { readonly viewFor: ViewFor; readonly readSource: ReadSource }): OpenPassage {
  return async (reader, passageId) => {
    const { library, findPassage } = await deps.viewFor(reader);
    const passage = findPassage(passageId);
    const excerpt = passage === null ? null : await deps.readSource(library, passage.path, passage.lines);
    return passage === null || excerpt === null ? null : { passage, excerpt };
  };
}
