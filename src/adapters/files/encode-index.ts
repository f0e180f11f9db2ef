import type { PackedFields } from '../../domain/retrieval/packed-fields.ts';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';
import { type Header, type kinds, magic, type Numbers, type PairsLine, padding } from './index-format.ts';

/** An index as bytes, one part after the other. */
export function encodeIndex(saved: SavedIndex): readonly Uint8Array[] {
  const { readingKey, contentKeys, documents, terms, tables } = saved;
  const { postings, labels } = tables;
  const arrays: Numbers[] = [
    Buffer.from(terms.join('\n')),
    postings.starts,
    postings.pieces,
    postings.weights,
    postings.idf,
    labels.starts,
    labels.kinds,
    labels.termStarts,
    labels.terms,
    labels.worth,
    tables.passageOf,
    tables.lines,
    Uint32Array.from(documents, ({ pieces }) => pieces),
    endsOf(documents.map(({ table }) => table)),
    endsOf(documents.map(({ bytes }) => bytes)),
    Buffer.from(contentKeys.join('\n')),
    Buffer.from(documents.flatMap(pairsLine).join('\n')),
  ];
  // Those of the documents in one array each, because a file of thousands of arrays takes long to be taken apart.
  const ofDocuments = [documents.map(({ table }) => table), documents.map(({ bytes }) => bytes)];
  const header: Header = {
    readingKey,
    size: postings.size,
    held: postings.terms,
    arrays: [
      ...arrays.map((array) => ({ kind: kindOf(array), length: array.length })),
      { kind: 'Uint32Array', length: lengthOf(documents.map(({ table }) => table)) },
      { kind: 'Uint8Array', length: lengthOf(documents.map(({ bytes }) => bytes)) },
    ],
  };
  const text = Buffer.from(JSON.stringify(header));
  const beginning = Buffer.from(`${magic}${text.length}\n`);
  return [
    ...[beginning, text, padding(beginning.length + text.length)],
    ...[...arrays.map((array) => [array]), ...ofDocuments].flatMap((whole) => {
      const parts = whole.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength));
      return [...parts, padding(lengthOf(parts))];
    }),
  ];
}

function pairsLine({ pairs }: PackedFields, at: number): readonly string[] {
  const line: PairsLine = [at, pairs];
  return pairs.length === 0 ? [] : [JSON.stringify(line)];
}

function endsOf(arrays: readonly Numbers[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(arrays, ({ length }) => (end += length));
}

function lengthOf(arrays: readonly Numbers[]): number {
  return arrays.reduce((sum, { length }) => sum + length, 0);
}

function kindOf(array: Numbers): keyof typeof kinds {
  if (array instanceof Uint16Array) return 'Uint16Array';
  if (array instanceof Uint32Array) return 'Uint32Array';
  return array instanceof Float32Array ? 'Float32Array' : 'Uint8Array';
}
