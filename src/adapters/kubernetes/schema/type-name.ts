import type { SchemaIndex, Shape } from './schema-index.ts';

/** A shape as documentation writes it: `[]ServicePort`, `map of string`, `integer`. */
export function typeName(index: SchemaIndex, shape: Shape): string {
  switch (shape.kind) {
    case 'list':
      return `[]${typeName(index, shape.of)}`;
    case 'map':
      return `map of ${typeName(index, shape.of)}`;
    case 'allowed':
      return 'string';
    case 'mixed':
      return 'integer or string';
    case 'type':
      return index.types[shape.id]?.name ?? 'object';
    default:
      return shape.kind;
  }
}
