import { createCheckManifest } from '#src/adapters/kubernetes/manifest/check-manifest.ts';
import { loadRuleWords } from '#src/adapters/kubernetes/manifest/rule-words.ts';
import { loadIndex } from '#src/adapters/kubernetes/schema/load-index.ts';
import { loadVersions } from '#src/adapters/kubernetes/schema/load-versions.ts';
import { openFieldSchema, openSchema } from '#src/adapters/kubernetes/schema/open-schema.ts';
import type { FieldSchema } from '#src/features/fields/ports.ts';
import type { CheckManifest } from '#src/features/manifest/ports.ts';

const folder = new URL('../../knowledge/schema/', import.meta.url).pathname;

/** The schema as it is shipped, read from the packages. */
export async function openShippedSchema(): Promise<FieldSchema> {
  return openFieldSchema(openSchema(await loadIndex(null), await loadVersions(`${folder}versions.yaml`)));
}

export async function openShippedCheck(): Promise<CheckManifest> {
  const schema = openSchema(await loadIndex(null), await loadVersions(`${folder}versions.yaml`));
  return createCheckManifest(schema, await loadRuleWords(`${folder}rules.yaml`));
}
