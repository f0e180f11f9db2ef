import type { PackedFields } from '../../domain/retrieval/packed-fields.ts';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';
import type { Steps } from '../../domain/retrieval/steps.ts';
import type { IndexParts, Numbers, PairsLine } from './index-format.ts';

/**
 * The index that a few large arrays are, without copying them.
 *
 * @throws Error when one is missing
 */
export function* decodeIndex(parts: IndexParts): Steps<SavedIndex> {
  const arrays = new Map(parts.arrays);
  const take = <K extends Numbers>(name: string) => {
    const array = arrays.get(name);
    if (array === undefined) throw new Error(`it lacks "${name}"`);
    return array as K;
  };
  const pairs: PairsLine[] = [];
  for (const line of yield* linesOf(take('pairs'))) {
    pairs.push(JSON.parse(line));
    if (pairs.length % pairsAtOnce === 0) yield;
  }
  const terms = yield* linesOf(take('terms'));
  const contentKeys = yield* linesOf(take('contentKeys'));
  const documents = yield* documentsOf(new Map(pairs), {
    pieces: take('documents.pieces'),
    tableEnds: take('documents.tableEnds'),
    byteEnds: take('documents.byteEnds'),
    tables: take('documents.tables'),
    bytes: take('documents.bytes'),
  });
  return {
    readingKey: parts.readingKey,
    contentKeys,
    terms,
    documents,
    tables: {
      postings: {
        size: parts.size,
        terms: parts.held,
        starts: take('postings.starts'),
        pieces: take('postings.pieces'),
        shapes: take('postings.shapes'),
        idf: take('postings.idf'),
      },
      shapes: { parents: take('shapes.parents'), fields: take('shapes.fields'), halves: take('shapes.halves') },
      labels: {
        starts: take('labels.starts'),
        kinds: take('labels.kinds'),
        termStarts: take('labels.termStarts'),
        terms: take('labels.terms'),
        worth: take('labels.worth'),
      },
      places: {
        passageOf: take('places.passageOf'),
        lines: take('places.lines'),
        lengths: take('places.lengths'),
      },
    },
  };
}

/** Lines of pairs after which a piece of work ends; each takes some microseconds. */
const pairsAtOnce = 200;

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
