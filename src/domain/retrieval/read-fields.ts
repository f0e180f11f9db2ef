import type { Quotable } from './build-passages.ts';
import { passagesOf, quotablesOf } from './build-passages.ts';
import type { Lexicon } from './lexicon.ts';
import type { Library } from './library.ts';
import type { Passage } from './passage.ts';
import type { PieceFields } from './passage-fields.ts';
import { fieldsOf } from './passage-fields.ts';
import type { Steps } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';
import { createVocabulary } from './vocabulary.ts';

/** A library's passages with their fields, in one order. */
export interface ReadFields {
  readonly vocabulary: Vocabulary;
  readonly passages: readonly Passage[];
  /** For each passage its pieces. */
  readonly fields: readonly (readonly PieceFields[])[];
}

interface Known {
  readonly vocabulary: Vocabulary;
  readonly fields: WeakMap<Quotable, readonly (readonly PieceFields[])[]>;
}

/** What a note or card says never changes, and a lexicon reads it in one way; whoever changes is another object. */
const known = new WeakMap<Lexicon, Known>();

/** Reads a library's fields; those of notes and cards that were read before are taken from then. */
export function* readFields(lexicon: Lexicon, library: Library): Steps<ReadFields> {
  const { vocabulary, fields: before } = knownBy(lexicon);
  const passages: Passage[] = [];
  const fields: (readonly PieceFields[])[] = [];
  for (const document of quotablesOf(library)) {
    const own = passagesOf(document);
    const read = before.get(document) ?? (yield* readAll(lexicon, vocabulary, own));
    before.set(document, read);
    for (const passage of own) passages.push(passage);
    for (const one of read) fields.push(one);
  }
  return { vocabulary, passages, fields };
}

function* readAll(lexicon: Lexicon, vocabulary: Vocabulary, passages: readonly Passage[]) {
  const read: (readonly PieceFields[])[] = [];
  for (const passage of passages) read.push(yield* fieldsOf(lexicon, vocabulary, passage));
  return read;
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
  const created = {
    vocabulary: createVocabulary(),
    fields: new WeakMap<Quotable, readonly (readonly PieceFields[])[]>(),
  };
  known.set(lexicon, created);
  return created;
}
