import type { Quotable } from './build-passages.ts';
import { contentKey, readingKey } from './content-key.ts';
import { buildLabels } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import type { PackedFields } from './packed-fields.ts';
import { unpackFields } from './packed-fields.ts';
import { buildPostings } from './postings.ts';
import type { ReadFields } from './read-fields.ts';
import type { IndexTables, SavedIndex } from './saved-index.ts';
import type { Steps } from './steps.ts';

/** Makes the tables of what was read, or takes the saved ones when they are of the very same documents. */
export function* buildTables(
  { vocabulary, documents, firstPassages }: Omit<ReadFields, 'passages'>,
  saved: SavedIndex | null,
): Steps<IndexTables> {
  if (saved !== null && isSame(documents, saved.documents)) return saved.tables;
  const postings = yield* buildPostings(vocabulary, documents);
  const labels = yield* buildLabels(vocabulary, postings, documents);
  const passageOf = new Uint32Array(postings.size);
  const lines = new Uint32Array(2 * postings.size);
  let piece = 0;
  for (const [at, document] of documents.entries()) {
    for (const { passage, lines: own } of unpackFields(document)) {
      passageOf[piece] = (firstPassages[at] ?? 0) + passage;
      lines.set([own.startLine, own.endLine], 2 * piece);
      piece += 1;
    }
    yield;
  }
  return { postings, labels, passageOf, lines };
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

function isSame(a: readonly PackedFields[], b: readonly PackedFields[]): boolean {
  // Documents without a word are all alike.
  return (
    a.length === b.length &&
    a.every((document, at) => document === b[at] || document.pieces + (b[at]?.pieces ?? 0) === 0)
  );
}
