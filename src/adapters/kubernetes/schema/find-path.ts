import type { FieldEntry, SchemaIndex, Shape, TypeEntry } from './schema-index.ts';

/** A place in the schema: what stands there, and how one came to it. */
export interface Place {
  /** Names from the object down, as the schema spells them; a map's key is kept as it was typed. */
  readonly names: readonly string[];
  readonly shape: Shape;
  readonly required: boolean;
  readonly description: string;
  /** The type in which the field stands; null for the object itself. */
  readonly owner: string | null;
}

/** Where a path leads, or how far it could be followed. */
export type Followed =
  | { readonly kind: 'found'; readonly place: Place }
  | { readonly kind: 'lost'; readonly at: Place; readonly given: string };

/** Steps of the deepest path that makes sense are fewer than twenty; a longer one is nobody's question. */
const mostSteps = 40;

/** Follows a path from an object's type; names are compared without case, and lists are looked through. */
export function followPath(index: SchemaIndex, start: Place, segments: readonly string[]): Followed {
  let place = start;
  for (const given of segments.slice(0, mostSteps)) {
    const next = step(index, place, given);
    if (next === null) return { kind: 'lost', at: place, given };
    place = next;
  }
  return segments.length > mostSteps
    ? { kind: 'lost', at: place, given: segments[mostSteps] ?? '' }
    : { kind: 'found', place };
}

function step(index: SchemaIndex, { names, shape }: Place, given: string): Place | null {
  const type = typeOf(index, shape);
  const name = type === null ? undefined : spelled(type, given);
  const entry = name === undefined ? undefined : type?.fields[name];
  if (name !== undefined && entry !== undefined) return placeOf([...names, name], entry, typeIdOf(shape));
  const inner = withoutLists(shape);
  if (inner.kind !== 'map') return null;
  return { names: [...names, given], shape: inner.of, required: false, description: '', owner: typeIdOf(shape) };
}

export function placeOf(
  names: readonly string[],
  { shape, required, description }: FieldEntry,
  owner: string | null,
): Place {
  return { names, shape, required, description, owner };
}

/** The type whose fields stand below a shape; null where none do. */
export function typeOf(index: SchemaIndex, shape: Shape): TypeEntry | null {
  const id = typeIdOf(shape);
  const type = id === null ? undefined : index.types[id];
  return type === undefined || type.shape !== null ? null : type;
}

/** Id of the type that a shape holds, lists and maps looked through; null for plain values. */
export function typeIdOf(shape: Shape): string | null {
  const inner = withoutLists(shape);
  if (inner.kind === 'map') return typeIdOf(inner.of);
  return inner.kind === 'type' ? inner.id : null;
}

function withoutLists(shape: Shape): Shape {
  return shape.kind === 'list' ? withoutLists(shape.of) : shape;
}

function spelled(type: TypeEntry, given: string): string | undefined {
  // An own property only: `constructor` is no field.
  if (Object.hasOwn(type.fields, given)) return given;
  const wanted = given.toLowerCase();
  return Object.keys(type.fields).find((name) => name.toLowerCase() === wanted);
}
