import type { AgeOf } from './load-versions.ts';
import type { ObjectsByName, SchemaObject } from './object-names.ts';
import type { SchemaIndex } from './schema-index.ts';

/** The schema as everything in this room reads it. */
export interface Schema {
  readonly index: SchemaIndex;
  readonly objects: ObjectsByName;
  /** Every object in every version. */
  readonly all: readonly SchemaObject[];
  readonly ageOf: AgeOf;
}

/** The release that the pinned package was made from (its change log: "Update to Kubernetes v1.36.0"). */
export const release = '1.36';
