import type { FieldEntry, Shape, TypeEntry } from './schema-index.ts';

/** A type under the id by which other types name it. */
export type DeclaredType = readonly [id: string, entry: TypeEntry];

/** Fields of fractions: every other number of the schema is an integer, though the declarations do not tell the two apart. */
const fractions = new Set(['maximum', 'minimum', 'multipleOf']);

/** Reads one declaration file of the package: the type it declares, and those that it declares within; none for other files. */
export function parseDeclaration(text: string): readonly DeclaredType[] {
  const [, name, id] = /^export type \{ I(\w+) as I(Io\w+)/m.exec(text) ?? [];
  if (name === undefined || id === undefined) return [];
  const alias = /^export type I\w+ = (.+);$/m.exec(text)?.[1];
  const opening = /^export interface I\w+(?: extends \w+)? \{$/m.exec(text);
  const before = text.slice(0, opening?.index ?? text.indexOf('export type'));
  const description = commentOf(before.slice(Math.max(0, before.lastIndexOf('/**'))));
  const within: DeclaredType[] = [];
  if (alias !== undefined || opening === null) {
    const shape = readShape(alias ?? 'any', { id, field: '', within });
    return [[id, { name, description, shape, fields: {}, object: null }]];
  }
  const start = opening.index + opening[0].length;
  const body = text.slice(start, text.indexOf('\n}', start) + 1);
  const fields = readFields(body, id, within);
  const [apiVersion, kind] = [literal(body, 'apiVersion'), literal(body, 'kind')];
  const object = apiVersion === null || kind === null ? null : { apiVersion, kind };
  return [[id, { name, description, shape: null, fields, object }], ...within];
}

/** A field with its comment; a type of several lines ends at the indentation at which it began. */
const property =
  /(?:^ {4}\/\*\*\n((?: {5}\*.*\n)*?) {5}\*\/\n)?^ {4}"([^"]+)"(\??): ((?:.*\{\n(?: {5}.*\n)* {4}\}.*)|.*);$/gm;

function readFields(body: string, id: string, within: DeclaredType[]): Readonly<Record<string, FieldEntry>> {
  const fields: Record<string, FieldEntry> = {};
  for (const [, comment = '', field = '', optional, type = ''] of body.matchAll(property)) {
    fields[field] = {
      shape: readShape(type, { id, field, within }),
      required: optional === '',
      description: commentOf(comment),
    };
  }
  return fields;
}

/** A type as it stands in a declaration. A type that names itself is written by its short name. */
function readShape(
  type: string,
  place: { readonly id: string; readonly field: string; readonly within: DeclaredType[] },
): Shape {
  const list = /^Array<(.+)>$/s.exec(type)?.[1];
  if (list !== undefined) return { kind: 'list', of: readShape(list, place) };
  const map = /^\{\s*\[key: string\]: (.+);\s*\}$/s.exec(type)?.[1];
  if (map !== undefined) return { kind: 'map', of: readShape(map, place) };
  if (type.startsWith('{\n')) return declareWithin(type, place);
  if (type.startsWith('"')) {
    return { kind: 'allowed', values: [...type.matchAll(/"([^"]*)"/g)].map(([, value = '']) => value) };
  }
  if (type === 'string | number' || type === 'number | string') return { kind: 'mixed' };
  if (type === 'string' || type === 'boolean') return { kind: type };
  if (type === 'number') return { kind: fractions.has(place.field) ? 'number' : 'integer' };
  if (type.startsWith('IIo')) return { kind: 'type', id: type.slice(1) };
  if (/^I[A-Z]\w+$/.test(type)) return { kind: 'type', id: place.id };
  return { kind: 'any' };
}

/** Fields that are written out where they are used get a type of their own, named after the field. */
function declareWithin(
  type: string,
  { id, field, within }: { readonly id: string; readonly field: string; readonly within: DeclaredType[] },
): Shape {
  const own = `${id}.${field}`;
  const body = type.slice(1, type.lastIndexOf('}')).replace(/^ {4}/gm, '');
  const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}`.replace(/s$/, '');
  const fields = readFields(body, own, within);
  within.push([own, { name, description: '', shape: null, fields, object: null }]);
  return { kind: 'type', id: own };
}

/** A literal that the type of objects has; a value of several is none. */
function literal(body: string, field: 'apiVersion' | 'kind'): string | null {
  return new RegExp(`^ {4}"${field}": "([^"|]+)";$`, 'm').exec(body)?.[1] ?? null;
}

/** The words of a comment without its marks; `\*` escapes what the generator found in them. */
function commentOf(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\/?\*+\/?\s?/, ''))
    .join('\n')
    .replaceAll('\\*', '*')
    .replaceAll('*\\/', '*/')
    .trim();
}
