import type { DescribedField, Field, FieldBelow, FieldSchema } from '../../../features/fields/ports.ts';
import { followPath, type Place, placeOf, typeIdOf, typeOf } from './find-path.ts';
import { nearest } from './nearest.ts';
import { type SchemaObject, singular } from './object-names.ts';
import { defaultIn, linkIn } from './read-description.ts';
import { release, type Schema } from './schema.ts';
import type { Shape } from './schema-index.ts';
import { typeName } from './type-name.ts';

const mostNearest = 4;
/** Of what somebody typed, as much as is worth repeating. */
const longestGiven = 60;
const isPath = /^\s*\.?[\w-]+(?:\.?\[[^\]]*\]|\.[^\s/.[\]]+)*\.?\s*$/;

/** Describes what a path leads to, in the version that is asked for or else the current one. */
export function createDescribeField(schema: Schema): FieldSchema['describeField'] {
  return ({ path, version }) => {
    const [name = '', ...segments] = isPath.test(path) ? splitPath(path) : [path.trim().slice(0, longestGiven)];
    const versions = schema.objects.get(name.toLowerCase());
    if (versions === undefined) {
      const known = nearest(name, schema.objects.keys(), mostNearest * 3);
      const kinds = known.flatMap((one) => schema.objects.get(one)?.[0].kind ?? []).map(singular);
      return { kind: 'unknown-object', given: name, nearest: [...new Set(kinds)].slice(0, mostNearest) };
    }
    const object = version === null ? versions[0] : versions.find(({ apiVersion }) => apiVersion === version);
    const known = versions.map(({ apiVersion }) => apiVersion);
    if (object === undefined) {
      return { kind: 'unknown-version', object: versions[0].kind, given: version ?? '', known };
    }
    const followed = followPath(schema.index, startOf(object), segments);
    if (followed.kind === 'found') return { kind: 'field', field: fieldOf(schema, object, known, followed.place) };
    return lost(schema, followed.at, followed.given, segments);
  };
}

/** `ports[0].nodePort`, `ports[].nodePort` and `ports.nodePort` are one path. */
export function splitPath(path: string): readonly string[] {
  return path
    .trim()
    .split('.')
    .map((segment) => segment.replace(/\[[^\]]*\]$/, ''))
    .filter((segment) => segment !== '');
}

export function startOf({ kind, typeId, type }: SchemaObject): Place {
  const shape: Shape = { kind: 'type', id: typeId };
  return { names: [singular(kind)], shape, required: false, description: type.description, owner: null };
}

function fieldOf(schema: Schema, object: SchemaObject, versions: readonly string[], place: Place): Field {
  const { index, ageOf } = schema;
  const { names, shape, required } = place;
  // A field without words of its own is told by its type.
  const type = typeOf(index, shape);
  const description = place.description === '' ? (type?.description ?? '') : place.description;
  return {
    path: names.join('.'),
    object: object.kind,
    version: object.apiVersion,
    versions,
    name: names.length === 1 ? object.kind : (names.at(-1) ?? ''),
    type: typeName(index, shape),
    required,
    default: names.length === 1 ? null : defaultIn(description),
    allowed: allowedIn(shape),
    description,
    link: linkIn(description) ?? referenceLink(schema, object, place),
    parent: names.length === 1 ? null : names.slice(0, -1).join('.'),
    fields: fieldsBelow(schema, place),
    highlights: names.length === 1 ? highlightsOf(schema, place) : [],
    age: ageOf(object.apiVersion, object.kind),
  };
}

/** What every object has tells none from the others. */
const common = new Set(['apiVersion', 'kind', 'metadata', 'status']);
const mostHighlights = 7;

/** What must be written, and then the shorter names: the longer ones are for particular cases. */
function highlightsOf(schema: Schema, object: Place): readonly string[] {
  const entry = typeOf(schema.index, object.shape)?.fields.spec;
  const spec = entry === undefined ? null : placeOf([...object.names, 'spec'], entry, null);
  return fieldsBelow(schema, spec ?? object)
    .filter(({ name }) => spec !== null || !common.has(name))
    .toSorted((a, b) => Number(b.required) - Number(a.required) || a.name.length - b.name.length)
    .slice(0, mostHighlights)
    .map(({ path }) => path.slice(path.indexOf('.') + 1));
}

/** What stands one step below a place, what must be written first. */
export function fieldsBelow({ index }: Pick<Schema, 'index'>, { names, shape }: Place): readonly FieldBelow[] {
  const type = typeOf(index, shape);
  return Object.entries(type?.fields ?? {})
    .map(([name, entry]) => ({
      name,
      path: [...names, name].join('.'),
      type: typeName(index, entry.shape),
      required: entry.required,
      opens: Object.keys(typeOf(index, entry.shape)?.fields ?? {}).length > 0,
    }))
    .toSorted((a, b) => Number(b.required) - Number(a.required));
}

function allowedIn(shape: Shape): readonly string[] {
  if (shape.kind === 'list' || shape.kind === 'map') return allowedIn(shape.of);
  return shape.kind === 'allowed' ? shape.values : [];
}

/** The API reference has an anchor for every type: its name, version and group, in lower case. */
function referenceLink({ index }: Schema, object: SchemaObject, { shape, owner }: Place): string {
  const id = typeOf(index, shape) === null ? owner : typeIdOf(shape);
  const name = (id === null ? undefined : index.types[id]?.name) ?? object.type.name;
  const isMeta = id?.includes('PkgApisMeta') === true;
  const [group = '', version = ''] = object.apiVersion.includes('/')
    ? object.apiVersion.split('/')
    : ['core', object.apiVersion];
  const isCore = id?.includes('ApiCoreV1') === true;
  const place = isMeta
    ? 'v1-meta'
    : isCore
      ? 'v1-core'
      : `${version}-${group.replace(/\.k8s\.io$/, '-k8s-io').replaceAll('.', '-')}`;
  return `https://kubernetes.io/docs/reference/generated/kubernetes-api/v${release}/#${name.toLowerCase()}-${place}`;
}

function lost(schema: Schema, at: Place, given: string, segments: readonly string[]): DescribedField {
  const below = fieldsBelow(schema, at);
  const own = nearest(
    given,
    below.map(({ name }) => name),
    mostNearest,
  ).map((name) => [...at.names, name].join('.'));
  const deeper = own.length >= mostNearest ? [] : further(schema, at, segments.at(-1) ?? given);
  return {
    kind: 'unknown-field',
    at: at.names.join('.'),
    given,
    nearest: [...new Set([...own, ...deeper])].slice(0, mostNearest),
    known: below.map(({ name }) => name),
  };
}

/** Fields of just this name further down: `deploy.replicas` is meant to be `deployment.spec.replicas`. */
function further(schema: Schema, at: Place, given: string): readonly string[] {
  const wanted = given.toLowerCase();
  const found: string[] = [];
  let places: readonly Place[] = [at];
  // Four steps reach from any object to the fields of its containers.
  for (let depth = 0; depth < 5 && found.length < mostNearest; depth += 1) {
    const next: Place[] = [];
    for (const place of places) {
      for (const [name, entry] of Object.entries(typeOf(schema.index, place.shape)?.fields ?? {})) {
        const names = [...place.names, name];
        if (name.toLowerCase() === wanted && depth > 0) found.push(names.join('.'));
        next.push(placeOf(names, entry, null));
      }
    }
    places = next.filter(({ names }) => names[1] !== 'status').slice(0, 2000);
  }
  return found;
}
