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
  const starts = current.toSorted((a, b) => rank(a) - rank(b)).map((object) => ({ object, place: startOf(object) }));
  const fields: PathedField[] = [...starts];
  const seen = new Set<string>();
  // Level by level through all objects at once, so that a type is met first where the way to it is shortest.
  for (let level: readonly PathedField[] = starts; level.length > 0; ) {
    const next: PathedField[] = [];
    for (const { object, place } of level) {
      const id = typeIdOf(place.shape);
      if (id === null || seen.has(id)) continue;
      seen.add(id);
      for (const [name, entry] of Object.entries(typeOf(index, place.shape)?.fields ?? {})) {
        next.push({ object, place: placeOf([...place.names, name], entry, id) });
      }
    }
    fields.push(...next);
    level = next;
  }
  return fields;
}
