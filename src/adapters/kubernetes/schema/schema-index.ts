/** What a field holds. */
export type Shape =
  | { readonly kind: 'string' | 'integer' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'allowed'; readonly values: readonly string[] }
  /** A string or a number, as quantities and ports are. */
  | { readonly kind: 'mixed' }
  | { readonly kind: 'list' | 'map'; readonly of: Shape }
  | { readonly kind: 'type'; readonly id: string };

export interface FieldEntry {
  readonly shape: Shape;
  readonly required: boolean;
  readonly description: string;
}

/** A type of the schema. `shape` stands where the type is only another name for a plain value. */
export interface TypeEntry {
  /** `ServicePort`. */
  readonly name: string;
  readonly description: string;
  readonly shape: Shape | null;
  readonly fields: Readonly<Record<string, FieldEntry>>;
  /** What manifests write to mean this type; null for types that stand only inside others. */
  readonly object: { readonly apiVersion: string; readonly kind: string } | null;
}

/** Types by id, such as `IoK8sApiCoreV1ServicePort`. */
export interface SchemaIndex {
  readonly types: Readonly<Record<string, TypeEntry>>;
}
