import { open, readFile, rename, rm } from 'node:fs/promises';
import type { PackedFields } from '../../domain/retrieval/packed-fields.ts';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';

/** The first bytes of the file; another format gets another number. */
const magic = 'tutor-index-1\n';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;

const kinds = { Uint8Array, Uint16Array, Uint32Array, Float32Array } as const;

interface Header {
  readonly readingKey: string;
  readonly contentKeys: readonly string[];
  readonly size: number;
  readonly held: number;
  /** Of each document how many pieces, and the translations that it gives. */
  readonly documents: readonly { readonly pieces: number; readonly pairs: PackedFields['pairs'] }[];
  /** The arrays that follow, each beginning at a multiple of eight. */
  readonly arrays: readonly { readonly kind: keyof typeof kinds; readonly length: number }[];
}

/** Writes an index beside its place and moves it there, so that no start meets half of one. */
export async function writeIndexFile(path: string, saved: SavedIndex): Promise<void> {
  await writeIndexBytes(path, encodeIndex(saved));
}

export async function writeIndexBytes(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const next = `${path}.new`;
  const file = await open(next, 'w');
  try {
    for (const part of parts) await file.writev([part]);
  } finally {
    await file.close();
  }
  await rename(next, path);
}

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
    ...documents.flatMap(({ table, bytes }) => [table, bytes]),
  ];
  const header: Header = {
    readingKey,
    contentKeys,
    size: postings.size,
    held: postings.terms,
    documents: documents.map(({ pieces, pairs }) => ({ pieces, pairs })),
    arrays: arrays.map((array) => ({ kind: kindOf(array), length: array.length })),
  };
  const text = Buffer.from(JSON.stringify(header));
  const beginning = Buffer.from(`${magic}${text.length}\n`);
  return [
    ...[beginning, text, padding(beginning.length + text.length)],
    ...arrays.flatMap((array) => {
      const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
      return [bytes, padding(bytes.length)];
    }),
  ];
}

/** Reads an index again; null when there is none, or none of this format: then it is built anew. */
export async function readIndexFile(path: string): Promise<SavedIndex | null> {
  try {
    const file = await readFile(path);
    // Copied, so that it begins at a multiple of eight, as every kind of array must.
    const { buffer, byteOffset, byteLength } = file.byteOffset % 8 === 0 ? file : new Uint8Array(file);
    return buffer instanceof ArrayBuffer ? decodeIndex(new Uint8Array(buffer, byteOffset, byteLength)) : null;
  } catch {
    await rm(path, { force: true }).catch(() => {});
    return null;
  }
}

/** The index whose bytes these are, without copying them; null when they are none. They begin at a multiple of eight. */
export function decodeIndex(bytes: Uint8Array<ArrayBuffer>): SavedIndex | null {
  const { buffer } = bytes;
  const file = Buffer.from(buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, magic.length).toString() !== magic) return null;
  const lineEnd = file.indexOf('\n', magic.length);
  const length = Number(file.subarray(magic.length, lineEnd).toString());
  const from = lineEnd + 1;
  const header: Header = JSON.parse(file.subarray(from, from + length).toString());
  let at = from + length + padding(from + length).length;
  const arrays = header.arrays.map(({ kind, length: count }) => {
    const array = new kinds[kind](buffer, file.byteOffset + at, count);
    at += array.byteLength + padding(array.byteLength).length;
    return array;
  });
  if (at > file.length) return null;
  const take = <K extends Numbers>(position: number) => arrays[position] as K;
  const documents = header.documents.map(({ pieces, pairs }, i) => ({
    pieces,
    pairs,
    table: take<Uint32Array>(tableCount + 2 * i),
    bytes: take<Uint8Array>(tableCount + 2 * i + 1),
  }));
  return {
    readingKey: header.readingKey,
    contentKeys: header.contentKeys,
    terms: Buffer.from(take<Uint8Array>(0)).toString().split('\n'),
    documents,
    tables: {
      postings: {
        size: header.size,
        terms: header.held,
        starts: take<Uint32Array>(1),
        pieces: take<Uint32Array>(2),
        weights: take<Uint16Array>(3),
        idf: take<Float32Array>(4),
      },
      labels: {
        starts: take<Uint32Array>(5),
        kinds: take<Uint8Array>(6),
        termStarts: take<Uint32Array>(7),
        terms: take<Uint32Array>(8),
        worth: take<Float32Array>(9),
      },
      passageOf: take<Uint32Array>(10),
      lines: take<Uint32Array>(11),
    },
  };
}

/** Arrays before those of the documents. */
const tableCount = 12;

function kindOf(array: Numbers): keyof typeof kinds {
  if (array instanceof Uint16Array) return 'Uint16Array';
  if (array instanceof Uint32Array) return 'Uint32Array';
  return array instanceof Float32Array ? 'Float32Array' : 'Uint8Array';
}

function padding(length: number): Buffer {
  return Buffer.alloc((8 - (length % 8)) % 8);
}
