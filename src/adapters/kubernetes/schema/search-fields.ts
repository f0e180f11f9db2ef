import { editDistance } from '../../../domain/retrieval/edit-distance.ts';
import type { FieldSchema, FoundField } from '../../../features/fields/ports.ts';
import { fieldPaths, type PathedField } from './field-paths.ts';
import { wordsIn } from './field-words.ts';
import { firstSentence } from './read-description.ts';
import type { Schema } from './schema.ts';
import { typeName } from './type-name.ts';

/** How much a word is worth in a field's own name, in the names above it, and in the description. */
const worth = { name: 6, above: 2, description: 2.2 } as const;
/** BM25's usual constants: how soon repetition stops to count, and how much a long description says less with each word. */
const [saturation, lengthShare] = [1.2, 0.75];
/** Each step further down is a little less likely to be meant. */
const perStep = 0.97;
/** Status is written by the system, and containers of the rarer sorts repeat the fields of the ordinary ones. */
const [aside, rarer] = [/^[a-z]+\.status\b/, /\.(?:ephemeralContainers|initContainers|resizePolicy)\b/];
const asideShare = 0.6;
/** Shorter words have too many neighbours. */
const shortestCorrected = 4;

interface Indexed extends PathedField {
  readonly name: ReadonlySet<string>;
  readonly above: ReadonlySet<string>;
  readonly description: ReadonlyMap<string, number>;
  readonly length: number;
  /** What the place alone makes of a score. */
  readonly share: number;
}

interface FieldIndex {
  readonly fields: readonly Indexed[];
  /** Where each word stands. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly meanLength: number;
}

/** Finds fields by words in their names and descriptions; a word counts with the best of its alternatives. */
export function createSearchFields(schema: Schema): FieldSchema['searchFields'] {
  let built: FieldIndex | null = null;
  return (words, limit) => {
    built ??= buildFieldIndex(fieldPaths(schema).map(indexed));
    const index = built;
    const wanted = words.map((alternatives) =>
      alternatives.map((one) => wordsIn(one).map((word) => corrected(index, word))).filter((one) => one.length > 0),
    );
    const asked = wanted.filter((alternatives) => alternatives.length > 0);
    const candidates = new Set(asked.flat(2).flatMap((word) => index.byWord.get(word) ?? []));
    const found = [...candidates].flatMap((at) => {
      const field = index.fields[at];
      const score = field === undefined ? 0 : scoreOf(index, field, asked);
      return field === undefined || score === 0 ? [] : [{ field, score }];
    });
    return found
      .toSorted((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ field, score }) => foundField(schema, field, score, asked.flat(2)));
  };
}

/** A word that stands nowhere is taken for the nearest one that does, where that is one slip away. */
function corrected({ byWord }: FieldIndex, word: string): string {
  if (byWord.has(word) || word.length < shortestCorrected) return word;
  let best = word;
  let most = 0;
  for (const [known, places] of byWord) {
    if (places.length > most && editDistance(word, known, 1) === 1) [best, most] = [known, places.length];
  }
  return best;
}

function buildFieldIndex(fields: readonly Indexed[]): FieldIndex {
  const byWord = new Map<string, number[]>();
  for (const [at, { name, above, description }] of fields.entries()) {
    for (const word of new Set([...name, ...above, ...description.keys()])) {
      const places = byWord.get(word);
      if (places === undefined) byWord.set(word, [at]);
      else places.push(at);
    }
  }
  const meanLength = fields.reduce((sum, { length }) => sum + length, 0) / Math.max(1, fields.length);
  return { fields, byWord, meanLength };
}

function scoreOf(index: FieldIndex, field: Indexed, asked: readonly (readonly (readonly string[])[])[]): number {
  let sum = 0;
  let known = 0;
  const named = new Set<string>();
  for (const alternatives of asked) {
    let best = 0;
    let words: readonly string[] = [];
    for (const one of alternatives) {
      const score = scoreOfWords(index, field, one);
      if (score > best) [best, words] = [score, one];
    }
    if (best === 0) continue;
    known += 1;
    sum += best;
    for (const word of words) if (field.name.has(word)) named.add(word);
  }
  // A name that says just these words is what was meant; every word that is missing costs more than a rare one could bring.
  const isWhole = known === asked.length && named.size === field.name.size;
  return sum * (known / asked.length) ** 2 * (isWhole ? 2 : 1) * field.share;
}

/** All the words of one alternative must stand somewhere. */
function scoreOfWords(index: FieldIndex, field: Indexed, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const times = field.description.get(word) ?? 0;
    const long = 1 - lengthShare + (lengthShare * field.length) / index.meanLength;
    const said = times / (times + saturation * long);
    const own =
      (field.name.has(word) ? worth.name : 0) + (field.above.has(word) ? worth.above : 0) + worth.description * said;
    if (own === 0) return 0;
    sum += own * Math.log(1 + index.fields.length / (index.byWord.get(word)?.length ?? 1));
  }
  return sum;
}

function indexed(field: PathedField): Indexed {
  const { names, description } = field.place;
  const words = wordsIn(description);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const path = names.join('.');
  return {
    ...field,
    name: new Set(wordsIn(names.at(-1) ?? '')),
    above: new Set(names.slice(0, -1).flatMap(wordsIn)),
    description: counts,
    length: words.length,
    share: perStep ** names.length * (aside.test(path) || rarer.test(path) ? asideShare : 1),
  };
}

function foundField({ index }: Schema, field: Indexed, score: number, wanted: readonly string[]): FoundField {
  const { object, place } = field;
  const words = new Set(wanted);
  const fitting = place.description
    .split(/(?<=[.!?])\s+/)
    .find((sentence) => new Set(wordsIn(sentence).filter((word) => words.has(word))).size >= Math.min(2, words.size));
  return {
    name: place.names.length === 1 ? object.kind : (place.names.at(-1) ?? ''),
    path: place.names.join('.'),
    type: typeName(index, place.shape),
    required: place.required,
    object: object.kind,
    version: object.apiVersion,
    excerpt: (fitting ?? firstSentence(place.description)).replace(/\s+/g, ' ').trim(),
    score,
  };
}
