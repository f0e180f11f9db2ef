import type { Labels } from './labels.ts';
import type { PackedFields } from './packed-fields.ts';
import type { PiecePlaces } from './piece-places.ts';
import type { CountedPostings } from './postings.ts';
import type { Shapes } from './shapes.ts';

/** What of an index does not hang on anything outside it; the rest is quickly made again. */
export interface IndexTables {
  readonly postings: CountedPostings;
  readonly shapes: Shapes;
  readonly labels: Labels;
  readonly places: PiecePlaces;
}

/** Tables with the documents that they were made of, in their order. */
export type BuiltTables = Pick<SavedIndex, 'documents' | 'tables'>;

/** An index as it outlives its process. */
export interface SavedIndex {
  /** By which names the texts were read. */
  readonly readingKey: string;
  /** The vocabulary, by number. */
  readonly terms: readonly string[];
  /** For each note and card, in order, the key of its content and what was read of it. */
  readonly contentKeys: readonly string[];
  readonly documents: readonly PackedFields[];
  readonly tables: IndexTables;
}
