import { crc32 } from 'node:zlib';
import type { PackedFields } from '../../domain/retrieval/packed-fields.ts';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';
import type { Steps } from '../../domain/retrieval/steps.ts';
import { type Header, type kinds, magic, type Numbers, type PairsLine, padding } from './index-format.ts';

/** An array as it is written: its parts one after the other. */
interface NamedArray {
  readonly name: string;
  readonly kind: keyof typeof kinds;
  readonly parts: readonly Numbers[];
}

/** An index as bytes, one part after the other. */
export function* encodeIndex(saved: SavedIndex): Steps<readonly Uint8Array[]> {
  const arrays = yield* arraysOf(saved);
  const body: Uint8Array[] = [];
  for (const { parts } of arrays) {
    const bytes = parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    for (const part of bytes) body.push(part);
    body.push(padding(lengthOf(bytes)));
  }
  const header: Header = {
    readingKey: saved.readingKey,
    size: saved.tables.postings.size,
    held: saved.tables.postings.terms,
    arrays: arrays.map(({ name, kind, parts }) => ({ name, kind, length: lengthOf(parts) })),
    checksum: yield* checksumOf(body),
  };
  const text = Buffer.from(JSON.stringify(header));
  const beginning = Buffer.from(`${magic}${text.length}\n`);
  return [beginning, text, padding(beginning.length + text.length), ...body];
}

function* arraysOf({ contentKeys, documents, terms, tables }: SavedIndex): Steps<readonly NamedArray[]> {
  const { postings, labels, shapes, places } = tables;
  const one = (name: string, array: Numbers): NamedArray => ({ name, kind: kindOf(array), parts: [array] });
  const text = function* (name: string, lines: readonly string[]): Steps<NamedArray> {
    return { name, kind: 'Uint8Array', parts: yield* textOf(lines) };
  };
  return [
    yield* text('terms', terms),
    yield* text('contentKeys', contentKeys),
    yield* text('pairs', documents.flatMap(pairsLine)),
    one('postings.starts', postings.starts),
    one('postings.pieces', postings.pieces),
    one('postings.shapes', postings.shapes),
    one('postings.idf', postings.idf),
    one('shapes.parents', shapes.parents),
    one('shapes.fields', shapes.fields),
    one('shapes.halves', shapes.halves),
    one('labels.starts', labels.starts),
    one('labels.kinds', labels.kinds),
    one('labels.termStarts', labels.termStarts),
    one('labels.terms', labels.terms),
    one('labels.worth', labels.worth),
    one('places.passageOf', places.passageOf),
    one('places.lines', places.lines),
    one('places.lengths', places.lengths),
    one(
      'documents.pieces',
      Uint32Array.from(documents, ({ pieces }) => pieces),
    ),
    one('documents.tableEnds', endsOf(documents.map(({ table }) => table))),
    one('documents.byteEnds', endsOf(documents.map(({ bytes }) => bytes))),
    // In one array each, because a file of thousands of arrays takes long to be taken apart.
    { name: 'documents.tables', kind: 'Uint32Array', parts: documents.map(({ table }) => table) },
    { name: 'documents.bytes', kind: 'Uint8Array', parts: documents.map(({ bytes }) => bytes) },
  ];
}

/** Lines after which a piece of work ends; each takes some hundred nanoseconds. */
const linesAtOnce = 10_000;

function* textOf(lines: readonly string[]): Steps<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    const isLast = at + linesAtOnce >= lines.length;
    parts.push(Buffer.from(lines.slice(at, at + linesAtOnce).join('\n') + (isLast ? '' : '\n')));
    yield;
  }
  return parts;
}

/** Bytes after which a piece of work ends: half a millisecond. */
const bytesAtOnce = 1024 * 1024;

export function* checksumOf(parts: readonly Uint8Array[]): Steps<number> {
  let sum = 0;
  let work = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += bytesAtOnce) {
      const bytes = part.subarray(at, at + bytesAtOnce);
      sum = crc32(bytes, sum);
      work += bytes.length;
      if (work < bytesAtOnce) continue;
      work = 0;
      yield;
    }
  }
  return sum;
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
