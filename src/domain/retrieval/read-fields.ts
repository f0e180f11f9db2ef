import type { Quotable } from './build-passages.ts';
import { passagesOf, quotablesOf } from './build-passages.ts';
import { contentKey, readingKey } from './content-key.ts';
import type { Lexicon } from './lexicon.ts';
import type { Library } from './library.ts';
import type { PackedFields } from './packed-fields.ts';
import { packFields } from './packed-fields.ts';
import type { Passage } from './passage.ts';
import type { PieceFields } from './passage-fields.ts';
import { fieldsOf } from './passage-fields.ts';
import type { SavedIndex } from './saved-index.ts';
import type { Steps } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';
import { createVocabulary, vocabularySteps } from './vocabulary.ts';

/** A library's passages with what was read of them, in one order. */
export interface ReadFields {
  readonly vocabulary: Vocabulary;
  readonly passages: readonly Passage[];
  readonly documents: readonly PackedFields[];
  /** For each document the number of its first passage. */
  readonly firstPassages: readonly number[];
}

interface Known {
  readonly vocabulary: Vocabulary;
  readonly packed: WeakMap<Quotable, PackedFields>;
}

/** What a note or card says never changes, and a lexicon reads it in one way; whoever changes is another object. */
const known = new WeakMap<Lexicon, Known>();

/** Reads a library's fields; those of notes and cards that were read before are taken from then. */
export function* readFields(lexicon: Lexicon, library: Library): Steps<ReadFields> {
  const { vocabulary, packed } = knownBy(lexicon);
  const passages: Passage[] = [];
  const documents: PackedFields[] = [];
  const firstPassages: number[] = [];
  for (const document of quotablesOf(library)) {
    const own = passagesOf(document);
    const read = packed.get(document) ?? (yield* readPassages(lexicon, vocabulary, own));
    packed.set(document, read);
    documents.push(read);
    firstPassages.push(passages.length);
    for (const passage of own) passages.push(passage);
  }
  return { vocabulary, passages, documents, firstPassages };
}

/**
 * Takes what was read elsewhere of documents that are still the same, so that only the others are read again; what the lexicon has
 * read here before is forgotten, because its numbers are others.
 */
export function* takeSaved(lexicon: Lexicon, library: Library, saved: SavedIndex): Steps<void> {
  if (saved.readingKey !== readingKey(lexicon)) return;
  const vocabulary = yield* vocabularySteps(saved.terms);
  const packed = new WeakMap<Quotable, PackedFields>();
  const byKey = new Map(saved.contentKeys.map((key, at) => [key, saved.documents[at]]));
  yield;
  for (const document of quotablesOf(library)) {
    const fields = byKey.get(contentKey(document));
    if (fields !== undefined) packed.set(document, fields);
    yield;
  }
  known.set(lexicon, { vocabulary, packed });
}

/** What a note's or card's passages say, packed. */
export function* readPassages(
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  passages: readonly Passage[],
): Steps<PackedFields> {
  const read: (readonly PieceFields[])[] = [];
  for (const passage of passages) read.push(yield* fieldsOf(lexicon, vocabulary, passage));
  return packFields(read);
}

/** More terms without a passage than with one are a burden; so many are none. */
const bearable = 20_000;

/** Begins a new vocabulary when most of the terms are former ones, so that notes that change for years leave nothing behind. */
export function forgetFormerTerms(lexicon: Lexicon, termsInUse: number): void {
  if (knownBy(lexicon).vocabulary.terms.length > 2 * termsInUse + bearable) known.delete(lexicon);
}

function knownBy(lexicon: Lexicon): Known {
  const before = known.get(lexicon);
  if (before !== undefined) return before;
  const created = { vocabulary: createVocabulary(), packed: new WeakMap<Quotable, PackedFields>() };
  known.set(lexicon, created);
  return created;
}
