import { TutorError } from '../errors.ts';
import type { Quotable } from './build-passages.ts';
import { passagesOf } from './build-passages.ts';
import { buildTables } from './build-tables.ts';
import { readingKey } from './content-key.ts';
import type { Lexicon } from './lexicon.ts';
import type { PackedFields } from './packed-fields.ts';
import { readPassages } from './read-fields.ts';
import type { SavedIndex } from './saved-index.ts';
import { finish } from './steps.ts';
import { createVocabulary } from './vocabulary.ts';

/** A document as an index is built of it where the library is not. */
export interface DescribedDocument {
  readonly key: string;
  /** How many passages it has. */
  readonly passages: number;
  /** Null where an earlier index has read it. */
  readonly document: Quotable | null;
}

/** Builds a library's index document by document, so that no text is held longer than it is read. */
export interface SavedIndexBuilder {
  /** @throws TutorError `invalid` for a document that comes without its text and was never read */
  readonly add: (described: DescribedDocument) => void;
  readonly build: () => SavedIndex;
}

/** The ranking is that of `createPassageIndex` of the same documents in the same order. */
export function createSavedIndexBuilder(lexicon: Lexicon, before: SavedIndex | null): SavedIndexBuilder {
  const vocabulary = createVocabulary(before?.terms);
  const read = new Map(before?.contentKeys.map((key, at) => [key, before.documents[at]]));
  const documents: PackedFields[] = [];
  const contentKeys: string[] = [];
  const firstPassages: number[] = [];
  let count = 0;
  return {
    add({ key, passages, document }) {
      const fields =
        document === null ? read.get(key) : finish(readPassages(lexicon, vocabulary, passagesOf(document)));
      if (fields === undefined) throw new TutorError('invalid', `Cannot index "${key}": its text did not come along`);
      documents.push(fields);
      contentKeys.push(key);
      firstPassages.push(count);
      count += passages;
    },
    build() {
      const tables = finish(buildTables({ vocabulary, documents, firstPassages }, null));
      return { readingKey: readingKey(lexicon), terms: vocabulary.terms, contentKeys, documents, tables };
    },
  };
}
