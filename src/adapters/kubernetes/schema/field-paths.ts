import { startOf } from './describe-field.ts';
import { type Place, placeOf, typeIdOf, typeOf } from './find-path.ts';
import type { SchemaObject } from './object-names.ts';
import type { Schema } from './schema.ts';

/** Objects that learners meet first: a field that several objects share is shown where they know it from. */
const familiar = ['Pod', 'Service', 'Deployment', 'ConfigMap', 'Secret', 'Ingress', 'StatefulSet', 'Job', 'CronJob'];

/** A field by the shortest path that leads to it. */
export interface PathedField {
  readonly object: SchemaObject;
  readonly place: Place;
}

/** Every field of every type once, under the most familiar object and by its shortest path. Removed versions are left out. */
export function fieldPaths({ index, objects, ageOf }: Schema): readonly PathedField[] {
  const current = [...new Set([...objects.values()].map(([first]) => first))].filter(
    ({ apiVersion, kind }) => ageOf(apiVersion, kind)?.kind !== 'removed',
  );
  const rank = ({ kind }: SchemaObject) => (familiar.indexOf(kind) + familiar.length + 1) % (familiar.length + 1);
  const fields: PathedField[] = [];
  const seen = new Set<string>();
  for (const object of current.toSorted((a, b) => rank(a) - rank(b))) {
    fields.push({ object, place: startOf(object) });
    let places: Place[] = [startOf(object)];
    while (places.length > 0) {
      const next: Place[] = [];
      for (const place of places) {
        const id = typeIdOf(place.shape);
        if (id === null || seen.has(id)) continue;
        seen.add(id);
        for (const [name, entry] of Object.entries(typeOf(index, place.shape)?.fields ?? {})) {
          const below = placeOf([...place.names, name], entry, id);
          fields.push({ object, place: below });
          next.push(below);
        }
      }
      places = next;
    }
  }
  return fields;
}
