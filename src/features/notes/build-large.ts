import { passagesOf, quotablesOf } from '../../domain/retrieval/build-passages.ts';
import { contentKey, readingKey } from '../../domain/retrieval/content-key.ts';
import { searchLexiconOf } from '../../domain/retrieval/lexicon.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';
import type { DescribedDocument } from '../../domain/retrieval/saved-index-builder.ts';
import type { Pause } from '../../domain/retrieval/steps.ts';
import { finishInTurns } from '../../domain/retrieval/steps.ts';
import type { BuildApart } from './ports.ts';

/** The keys of an index that is kept. */
export type KeptKeys = Pick<SavedIndex, 'readingKey' | 'contentKeys'>;

/**
 * Characters of unread text from which on a thread of its own is worth its start: reading them takes about half a second. Less, such
 * as a note that was saved, is read in turns with everything else.
 */
const large = 300_000;

/** Builds the index of a library apart when much of it is unread; null when it is not, or when that failed. */
export function createBuildLarge({ apart, pause }: { readonly apart: BuildApart; readonly pause: Pause }) {
  return async (library: Library, kept: KeptKeys | null): Promise<SavedIndex | null> => {
    const { cards, words } = library;
    const lexicon = await finishInTurns(searchLexiconOf(library), pause);
    const isSameReading = kept !== null && kept.readingKey === readingKey(lexicon);
    const known = new Set(isSameReading ? kept.contentKeys : []);
    const documents: DescribedDocument[] = [];
    let unread = 0;
    for (const document of quotablesOf(library)) {
      const passages = passagesOf(document);
      const key = contentKey(document);
      const isKnown = known.has(key);
      if (!isKnown) for (const { blocks } of passages) for (const { text } of blocks) unread += text.length;
      documents.push({ key, passages: passages.length, document: isKnown ? null : document });
      await pause();
    }
    return unread < large ? null : apart({ cards, words, documents, goesOn: isSameReading });
  };
}
