import { nearest } from '../schema/nearest.ts';
import type { Schema } from '../schema/schema.ts';
import type { Shape, TypeEntry } from '../schema/schema-index.ts';
import { typeName } from '../schema/type-name.ts';
import type { BundleObject } from './identify-object.ts';
import { isQuantity } from './quantity.ts';
import { isWithin, rangeOf } from './ranges.ts';
import type { Report } from './report.ts';
import type { MapValue, ScalarValue, Value } from './value.ts';

/** Values of a list of allowed ones that are told; more would not be read. */
const mostAllowed = 8;

/** The field whose value is checked, by which ranges are known. */
interface Owner {
  readonly type: string;
  readonly field: string;
}

/** Holds an object against its schema: unknown and missing fields, wrong types, values that are not allowed, ranges. */
export function checkShape({ index }: Pick<Schema, 'index'>, object: BundleObject, report: Report): void {
  const { document, value, known } = object;
  if (known === null || value.kind !== 'map') return;
  checkFields(value, known.type, '', new Set(['apiVersion', 'kind']));

  function check(value: Value, shape: Shape, path: string, owner: Owner): void {
    const inner = shape.kind === 'type' ? index.types[shape.id] : undefined;
    if (shape.kind === 'any' || (shape.kind === 'type' && inner === undefined)) return;
    if (shape.kind === 'list' && value.kind === 'list') {
      for (const [at, item] of value.items.entries()) check(item, shape.of, `${path}[${at}]`, owner);
    } else if (shape.kind === 'map' && value.kind === 'map') {
      for (const { key, value: held } of value.entries) check(held, shape.of, `${path}.${key}`, owner);
    } else if (inner?.shape != null) {
      if (inner.name === 'Quantity') quantity(value, path);
      else check(value, inner.shape, path, owner);
    } else if (inner !== undefined) {
      // Types without fields take whatever is written.
      if (Object.keys(inner.fields).length === 0) return;
      if (value.kind === 'map') checkFields(value, inner, path, new Set());
      else wrongType(value, shape, path);
    } else if (value.kind === 'scalar' && isPlain(value, shape)) {
      if (shape.kind === 'allowed' && !shape.values.includes(value.text)) notAllowed(value, shape.values, path);
      outOfRange(value, path, owner);
    } else wrongType(value, shape, path);
  }

  function checkFields(value: MapValue, type: TypeEntry, path: string, known: ReadonlySet<string>): void {
    const meant = new Set<string>();
    for (const { key, keyAt, value: held } of value.entries) {
      if (known.has(key)) continue;
      const here = path === '' ? key : `${path}.${key}`;
      const entry = Object.hasOwn(type.fields, key) ? type.fields[key] : undefined;
      if (entry === undefined) meant.add(unknownField(type, key, keyAt, path) ?? '');
      // Null is the same as not written.
      else if (!isNull(held)) check(held, entry.shape, here, { type: type.name, field: key });
    }
    for (const [field, { required }] of Object.entries(type.fields)) {
      const held = value.entries.find(({ key }) => key === field);
      // What was only misspelt is told once.
      if (!required || known.has(field) || meant.has(field) || (held !== undefined && !isNull(held.value))) continue;
      const here = path === '' ? field : `${path}.${field}`;
      report({ rule: 'missing-field', document, at: held?.keyAt ?? value.at, path: here, values: { field: here } });
    }
  }

  /** @returns the field that was meant */
  function unknownField(type: TypeEntry, key: string, at: number, path: string): string | null {
    const names = Object.keys(type.fields);
    const same = names.find((name) => name.toLowerCase() === key.toLowerCase());
    const meant = same ?? nearest(key, names, 1)[0];
    const place = path === '' ? object.kind : path;
    report({
      rule: 'unknown-field',
      document,
      at,
      path: path === '' ? key : `${path}.${key}`,
      values: { field: key, place },
      ...(meant === undefined ? {} : { suggestion: meant }),
    });
    return meant ?? null;
  }

  function outOfRange({ value, text, at }: ScalarValue, path: string, { type, field }: Owner): void {
    const range = rangeOf(type, field);
    if (range === null || typeof value !== 'number' || isWithin(value, range)) return;
    const values = { value: text, field, from: String(range.from), to: String(range.to ?? '') };
    report({ rule: range.to === null ? 'below-range' : 'out-of-range', document, at, path, values });
  }

  function notAllowed(value: ScalarValue, allowed: readonly string[], path: string): void {
    const [meant] = nearest(value.text, allowed, 1);
    const shown = allowed.length > mostAllowed ? [...allowed.slice(0, mostAllowed), '…'] : allowed;
    const values = { value: value.text, field: path, allowed: shown.join(', ') };
    report({
      rule: 'not-allowed',
      document,
      at: value.at,
      path,
      values,
      ...(meant === undefined ? {} : { suggestion: meant }),
    });
  }

  function quantity(value: Value, path: string): void {
    if (value.kind !== 'scalar' || !isPlain(value, { kind: 'mixed' })) wrongType(value, { kind: 'mixed' }, path);
    else if (!isQuantity(value.text)) {
      report({ rule: 'bad-quantity', document, at: value.at, path, values: { value: value.text } });
    }
  }

  function wrongType(value: Value, shape: Shape, path: string): void {
    const wanted = typeName(index, shape);
    const given = value.kind === 'scalar' ? givenType(value) : value.kind;
    const suggestion = value.kind === 'scalar' ? rewritten(value, shape) : null;
    const values = {
      field: path,
      wanted: shape.kind === 'type' || shape.kind === 'map' ? 'map' : shape.kind === 'list' ? 'list' : wanted,
      given,
    };
    report({
      rule: 'wrong-type',
      document,
      at: value.at,
      path,
      values,
      ...(suggestion === null ? {} : { suggestion }),
    });
  }
}

/** Whether a scalar is of the type that is wanted; decimals are quantities too. */
function isPlain({ value }: ScalarValue, shape: Shape): boolean {
  switch (shape.kind) {
    case 'integer':
      return Number.isInteger(value);
    case 'number':
    case 'boolean':
      return typeof value === shape.kind;
    case 'mixed':
      return typeof value === 'string' || typeof value === 'number';
    case 'string':
    case 'allowed':
      return typeof value === 'string';
    default:
      return false;
  }
}

function isNull(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}

function givenType({ value }: ScalarValue): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** The same text as the type that is wanted, where quotation marks make the difference. */
function rewritten({ value, text, quoted }: ScalarValue, shape: Shape): string | null {
  if ((shape.kind === 'string' || shape.kind === 'allowed') && !quoted && value !== null) return JSON.stringify(text);
  if (shape.kind === 'integer' && quoted && /^-?\d+$/.test(text)) return text;
  if (shape.kind === 'boolean' && quoted && /^(?:true|false)$/.test(text)) return text;
  return null;
}
