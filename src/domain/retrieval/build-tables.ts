import type { Quotable } from './build-passages.ts';
import { contentKey, readingKey } from './content-key.ts';
import { gatherPostings, type PostingLists } from './gather-postings.ts';
import { keptPieces } from './kept-pieces.ts';
import { mergeLabels, noLabels } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { mergePostings } from './merge-postings.ts';
import { mergePlaces, noPlaces } from './piece-places.ts';
import { countPostings } from './postings.ts';
import type { ReadFields } from './read-fields.ts';
import type { BuiltTables, IndexTables, SavedIndex } from './saved-index.ts';
import { createShapeNumbers, noShapes } from './shapes.ts';
import type { Steps } from './steps.ts';

/**
 * Makes the tables of what was read. Of tables that were made before, with the same vocabulary, everything is taken that is of
 * documents which are still the same objects: the result is that of making them anew.
 */
export function* buildTables(
  { vocabulary, documents, firstPassages }: Omit<ReadFields, 'passages'>,
  built: BuiltTables | null,
): Steps<IndexTables> {
  const kept = keptPieces(built?.documents ?? [], documents);
  yield;
  const before = kept.stretches.length === 0 ? null : (built?.tables ?? null);
  if (before !== null && kept.added.length === 0 && before.postings.size === kept.size) return before;
  const shapeNumbers = createShapeNumbers(before?.shapes ?? noShapes);
  const came = yield* gatherPostings(kept.added, vocabulary.terms.length, shapeNumbers);
  const lists: PostingLists =
    before === null ? came : yield* mergePostings(before.postings, kept.stretches, came, shapeNumbers);
  const places = yield* mergePlaces(before?.places ?? noPlaces, kept, documents, firstPassages);
  const postings = yield* countPostings(lists, kept.size);
  const labels = yield* mergeLabels(before?.labels ?? noLabels, kept, vocabulary, postings);
  return { postings, shapes: shapeNumbers.all(), labels, places };
}

/** An index as it may be kept beyond this process. */
export function* saveTables(
  lexicon: Lexicon,
  { vocabulary, documents }: ReadFields,
  quotables: readonly Quotable[],
  tables: IndexTables,
): Steps<SavedIndex> {
  const contentKeys: string[] = [];
  for (const document of quotables) {
    contentKeys.push(contentKey(document));
    yield;
  }
  // The vocabulary grows with later notes; the tables know its beginning.
  const terms = vocabulary.terms.slice(0, tables.postings.starts.length - 1);
  return { readingKey: readingKey(lexicon), terms, contentKeys, documents, tables };
}
