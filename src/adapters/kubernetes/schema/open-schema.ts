import type { FieldSchema } from '../../../features/fields/ports.ts';
import { createDescribeField } from './describe-field.ts';
import { createListFields } from './list-fields.ts';
import type { AgeOf } from './load-versions.ts';
import { nameObjects } from './object-names.ts';
import { release, type Schema } from './schema.ts';
import type { SchemaIndex } from './schema-index.ts';
import { createSearchFields } from './search-fields.ts';

export function openSchema(index: SchemaIndex, ageOf: AgeOf): Schema {
  const objects = nameObjects(index, ageOf);
  return { index, objects, all: [...new Set(objects.values())].flat(), ageOf };
}

/** Answers questions about fields. */
export function openFieldSchema(schema: Schema): FieldSchema {
  return {
    title: `Kubernetes ${release}`,
    describeField: createDescribeField(schema),
    listFields: createListFields(schema),
    searchFields: createSearchFields(schema),
  };
}
