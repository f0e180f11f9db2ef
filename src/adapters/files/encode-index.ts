import type { PackedFields } from '../../domain/retrieval/packed-fields.ts';
import type { SavedIndex } from '../../domain/retrieval/saved-index.ts';
import type { Steps } from '../../domain/retrieval/steps.ts';
import type { IndexParts, Numbers, PairsLine } from './index-format.ts';

/** An index as a few large arrays. Those of its tables are its own, and not copied. */
export function* encodeIndex({ readingKey, contentKeys, documents, terms, tables }: SavedIndex): Steps<IndexParts> {
  const { postings, labels, shapes, places } = tables;
  const arrays: IndexParts['arrays'] = [
    ['terms', yield* textOf(terms)],
    ['contentKeys', yield* textOf(contentKeys)],
    ['pairs', yield* textOf(documents.flatMap(pairsLine))],
    ['postings.starts', postings.starts],
    ['postings.pieces', postings.pieces],
    ['postings.shapes', postings.shapes],
    ['postings.idf', postings.idf],
    ['shapes.parents', shapes.parents],
    ['shapes.fields', shapes.fields],
    ['shapes.halves', shapes.halves],
    ['labels.starts', labels.starts],
    ['labels.kinds', labels.kinds],
    ['labels.termStarts', labels.termStarts],
    ['labels.terms', labels.terms],
    ['labels.worth', labels.worth],
    ['places.passageOf', places.passageOf],
    ['places.lines', places.lines],
    ['places.lengths', places.lengths],
    ['documents.pieces', Uint32Array.from(documents, ({ pieces }) => pieces)],
    ['documents.tableEnds', endsOf(documents.map(({ table }) => table))],
    ['documents.byteEnds', endsOf(documents.map(({ bytes }) => bytes))],
    // In one array each, because thousands of arrays take long to be taken apart.
    ['documents.tables', yield* joined(documents, ({ table }) => table, Uint32Array)],
    ['documents.bytes', yield* joined(documents, ({ bytes }) => bytes, Uint8Array)],
  ];
  return { readingKey, size: postings.size, held: postings.terms, arrays };
}

/** Lines after which a piece of work ends; each takes some hundred nanoseconds. */
const linesAtOnce = 10_000;

function* textOf(lines: readonly string[]): Steps<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    const isLast = at + linesAtOnce >= lines.length;
    parts.push(encoder.encode(lines.slice(at, at + linesAtOnce).join('\n') + (isLast ? '' : '\n')));
    yield;
  }
  return yield* joined(parts, (part) => part, Uint8Array);
}

/** Arrays after which a piece of work ends; each takes some hundred nanoseconds. */
const arraysAtOnce = 2_000;

function* joined<Item, A extends Uint8Array | Uint32Array>(
  items: readonly Item[],
  arrayOf: (item: Item) => A,
  kind: new (length: number) => A,
): Steps<A> {
  const whole = new kind(items.reduce((sum, item) => sum + arrayOf(item).length, 0));
  let to = 0;
  for (const [at, item] of items.entries()) {
    const array = arrayOf(item);
    whole.set(array, to);
    to += array.length;
    if (at % arraysAtOnce === 0) yield;
  }
  return whole;
}

function pairsLine({ pairs }: PackedFields, at: number): readonly string[] {
  const line: PairsLine = [at, pairs];
  return pairs.length === 0 ? [] : [JSON.stringify(line)];
}

function endsOf(arrays: readonly Numbers[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(arrays, ({ length }) => (end += length));
}
