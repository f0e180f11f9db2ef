import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { loadIndex } from '#src/adapters/kubernetes/schema/load-index.ts';
import type { SchemaIndex } from '#src/adapters/kubernetes/schema/schema-index.ts';
import { rightManifests } from './right-manifests.ts';
import { mark, wrongManifests } from './wrong-manifests.ts';

const meta = z.looseObject({ apiVersion: z.string(), kind: z.string() });

/** What the package's own compiled validators find, as a second opinion that shares no code with ours. */
describe('the validators of the schema package', () => {
  let index: SchemaIndex;
  beforeAll(async () => {
    index = await loadIndex(null);
  });

  async function faults(text: string): Promise<readonly string[]> {
    const documents = parseAllDocuments(text, { merge: true });
    const contents = (Array.isArray(documents) ? documents : []).flatMap(
      (one) => meta.safeParse(one.toJS()).data ?? [],
    );
    const found = await Promise.all(
      contents.map(async (content) => {
        const known = Object.entries(index.types).find(
          ([, { object }]) => object?.kind === content.kind && object.apiVersion === content.apiVersion,
        );
        if (known === undefined) return [];
        const { validate } = await import(`kubernetes-models/_schemas/${known[0]}`);
        return validate(content) ? [] : [String(validate.errors[0].instancePath)];
      }),
    );
    return found.flat();
  }

  it.for(rightManifests)('find nothing in %s', async ([, text]) => {
    expect(await faults(text)).toEqual([]);
  });

  // They know types, required fields and allowed values; unknown fields and everything between objects is ours alone.
  const shared = wrongManifests.filter(
    ({ rule, text }) => /^(?:wrong-type|not-allowed)$/.test(rule) && !text.includes('◆on'),
  );
  it.for(shared.map((one, at) => [`${at} ${one.rule}`, one] as const))('find %s too', async ([, { text }]) => {
    expect(await faults(text.replace(mark, ''))).toHaveLength(1);
  });
});
