import type { PackedFields } from '../../domain/retrieval/packed-fields.ts';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';
import type { Steps } from '../../domain/retrieval/steps.ts';
import { type Header, kinds, magic, type Numbers, type PairsLine, padding } from './index-format.ts';

/** The index whose bytes these are, without copying them; null when they are none. They begin at a multiple of eight. */
export function* decodeIndex(bytes: Uint8Array<ArrayBuffer>): Steps<SavedIndex | null> {
  const { buffer, byteOffset } = bytes;
  const file = Buffer.from(buffer, byteOffset, bytes.byteLength);
  if (file.subarray(0, magic.length).toString() !== magic) return null;
  const lineEnd = file.indexOf('\n', magic.length);
  const length = Number(file.subarray(magic.length, lineEnd).toString());
  const from = lineEnd + 1;
  const header: Header = JSON.parse(file.subarray(from, from + length).toString());
  yield;
  let at = from + length + padding(from + length).length;
  const arrays = header.arrays.map(({ kind, length: count }) => {
    const array = new kinds[kind](buffer, byteOffset + at, count);
    at += array.byteLength + padding(array.byteLength).length;
    return array;
  });
  if (at > file.length) return null;
  const take = <K extends Numbers>(position: number) => arrays[position] as K;
  const terms = yield* linesOf(take<Uint8Array>(0));
  const contentKeys = yield* linesOf(take<Uint8Array>(15));
  const pairs = (yield* linesOf(take<Uint8Array>(16))).map((line): PairsLine => JSON.parse(line));
  yield;
  const documents = yield* documentsOf(new Map(pairs), {
    pieces: take<Uint32Array>(12),
    tableEnds: take<Uint32Array>(13),
    byteEnds: take<Uint32Array>(14),
    tables: take<Uint32Array>(17),
    bytes: take<Uint8Array>(18),
  });
  return {
    readingKey: header.readingKey,
    contentKeys,
    terms,
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

/** Bytes of text after which a piece of work ends. */
const textBytesAtOnce = 64 * 1024;

function* linesOf(bytes: Uint8Array): Steps<readonly string[]> {
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const lineEnd = bytes.indexOf(10, Math.min(bytes.length, from + textBytesAtOnce));
    const to = lineEnd === -1 ? bytes.length : lineEnd;
    for (const line of Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from)
      .toString()
      .split('\n'))
      lines.push(line);
    from = to + 1;
    yield;
  }
  return lines;
}

/** Documents after which a piece of work ends. */
const documentsAtOnce = 1_000;

function* documentsOf(
  pairs: ReadonlyMap<number, PackedFields['pairs']>,
  all: {
    readonly pieces: Uint32Array;
    readonly tableEnds: Uint32Array;
    readonly byteEnds: Uint32Array;
    readonly tables: Uint32Array;
    readonly bytes: Uint8Array;
  },
): Steps<readonly PackedFields[]> {
  const documents: PackedFields[] = [];
  for (const [at, pieces] of all.pieces.entries()) {
    documents.push({
      pieces,
      pairs: pairs.get(at) ?? [],
      table: all.tables.subarray(all.tableEnds[at - 1] ?? 0, all.tableEnds[at]),
      bytes: all.bytes.subarray(all.byteEnds[at - 1] ?? 0, all.byteEnds[at]),
    });
    if (at % documentsAtOnce === 0) yield;
  }
  return documents;
}
