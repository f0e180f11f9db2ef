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

/** How much of a library an index lacks that is kept. */
export interface Unread {
  readonly characters: number;
  readonly documents: readonly DescribedDocument[];
  /** Whether what the kept index read can be used. */
  readonly isSameReading: boolean;
  /** Whether the kept index is of this very library. */
  readonly isSame: boolean;
}

export async function findUnread(library: Library, kept: KeptKeys | null, pause: Pause): Promise<Unread> {
  const lexicon = await finishInTurns(searchLexiconOf(library), pause);
  const isSameReading = kept !== null && kept.readingKey === readingKey(lexicon);
  const known = new Set(isSameReading ? kept.contentKeys : []);
  await pause();
  const documents: DescribedDocument[] = [];
  let characters = 0;
  for (const document of quotablesOf(library)) {
    const passages = passagesOf(document);
    const key = contentKey(document);
    const isKnown = known.has(key);
    if (!isKnown) for (const { blocks } of passages) for (const { text } of blocks) characters += text.length;
    documents.push({ key, passages: passages.length, document: isKnown ? null : document });
    await pause();
  }
  const isSame = documents.length === kept?.contentKeys.length && documents.every(({ document }) => document === null);
  return { characters, documents, isSameReading, isSame };
}

/** Builds the index of a library apart when much of it is unread; null when it is not, or when that failed. */
export async function buildLarge(
  apart: BuildApart,
  { cards, words }: Library,
  { characters, documents, isSameReading }: Unread,
): Promise<SavedIndex | null> {
  return characters < large ? null : apart({ cards, words, documents, goesOn: isSameReading });
}
