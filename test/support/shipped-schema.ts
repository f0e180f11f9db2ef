import { loadIndex } from '#src/adapters/kubernetes/schema/load-index.ts';
import { loadVersions } from '#src/adapters/kubernetes/schema/load-versions.ts';
import { openFieldSchema, openSchema } from '#src/adapters/kubernetes/schema/open-schema.ts';
import type { FieldSchema } from '#src/features/fields/ports.ts';

const versions = new URL('../../knowledge/schema/versions.yaml', import.meta.url).pathname;

/** The schema as it is shipped, read from the packages. */
export async function openShippedSchema(): Promise<FieldSchema> {
  return openFieldSchema(openSchema(await loadIndex(null), await loadVersions(versions)));
}
