import type { FieldLine, FieldSchema } from '../../../features/fields/ports.ts';
import { fieldsBelow, splitPath, startOf } from './describe-field.ts';
import { followPath, type Place, placeOf, typeIdOf, typeOf } from './find-path.ts';
import type { Schema } from './schema.ts';

/** A Pod template opened to the end has about a thousand lines; more is a circle. */
const mostLines = 5_000;

/** Lists what is below a field; a type that stands inside itself is named and not opened again. */
export function createListFields(schema: Schema): FieldSchema['listFields'] {
  return (path, version, depth) => {
    const [name = '', ...segments] = splitPath(path);
    const object = schema.objects.get(name.toLowerCase())?.find(({ apiVersion }) => apiVersion === version);
    if (object === undefined) return [];
    const followed = followPath(schema.index, startOf(object), segments);
    if (followed.kind === 'lost') return [];
    const lines: FieldLine[] = [];
    walk(followed.place, 0, new Set([typeIdOf(followed.place.shape)]));
    return lines;

    function walk(place: Place, level: number, above: ReadonlySet<string | null>): void {
      if (level >= depth) return;
      for (const below of fieldsBelow(schema, place)) {
        if (lines.length >= mostLines) return;
        lines.push({ ...below, depth: level });
        const entry = typeOf(schema.index, place.shape)?.fields[below.name];
        if (entry === undefined || !below.opens) continue;
        const id = typeIdOf(entry.shape);
        if (!above.has(id)) {
          walk(placeOf([...place.names, below.name], entry, null), level + 1, new Set([...above, id]));
        }
      }
    }
  };
}
