import type { Labels } from './labels.ts';
import type { PackedFields } from './packed-fields.ts';
import type { Postings } from './postings.ts';

/** What of an index does not hang on anything outside it; the rest is quickly made again. */
export interface IndexTables {
  readonly postings: Omit<Postings, 'idOf'>;
  readonly labels: Labels;
  /** For each piece its passage. */
  readonly passageOf: Uint32Array;
  /** For each piece its first and last line. */
  readonly lines: Uint32Array;
}

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
