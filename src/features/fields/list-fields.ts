import type { FieldLine, FieldMissing, FieldQuery, FieldSchema } from './ports.ts';

export type FieldTree =
  | { readonly kind: 'tree'; readonly path: string; readonly version: string; readonly lines: readonly FieldLine[] }
  | FieldMissing;

/** Lists everything below a field. */
export type ListFields = (query: FieldQuery & { readonly depth: number | null }) => FieldTree;

/** Deeper than any schema that learners look at; types that hold themselves end by themselves. */
const deepest = 20;

export function createListFields({ schema }: { readonly schema: () => FieldSchema }): ListFields {
  return ({ path, version, depth }) => {
    const current = schema();
    const described = current.describeField({ path, version });
    if (described.kind !== 'field') return described;
    const { field } = described;
    const lines = current.listFields(field.path, field.version, Math.min(deepest, depth ?? deepest));
    return { kind: 'tree', path: field.path, version: field.version, lines };
  };
}
