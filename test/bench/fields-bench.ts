/**
 * What fields and manifests cost: until the first answer after a start (the index read from the packages, and read again from
 * its file), memory, each path of the test's two hundred, searches, explanations joined with the sample notes, and manifests a
 * second beside the same package's own compiled validators on documents that are parsed already.
 *
 * Usage: npm run bench -- fields [ROUNDS]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { createCheckManifest } from '../../src/adapters/kubernetes/manifest/check-manifest.ts';
import { loadRuleWords } from '../../src/adapters/kubernetes/manifest/rule-words.ts';
import { loadIndex } from '../../src/adapters/kubernetes/schema/load-index.ts';
import { loadVersions } from '../../src/adapters/kubernetes/schema/load-versions.ts';
import { openFieldSchema, openSchema } from '../../src/adapters/kubernetes/schema/open-schema.ts';
import { composeFields } from '../../src/compose/compose-fields.ts';
import { foldersOf, openKnowledge } from '../../src/compose/compose-knowledge.ts';
import { fieldPathRows } from '../adapters/kubernetes/field-path-rows.ts';
import { rightManifests } from '../adapters/kubernetes/right-manifests.ts';
import { percentiles } from './percentiles.ts';

const schemaDir = new URL('../../knowledge/schema/', import.meta.url).pathname;
const searches = [
  'node port',
  '노드 포트',
  '재시작 정책',
  'image pull policy',
  'volume claim',
  '준비성 프로브',
  'max surge',
];
type Validate = (content: unknown) => boolean;

export async function benchFields(rounds = 20): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fields-bench-'));
  const path = join(folder, 'field-index.json');
  const before = memory();
  for (const name of ['from the packages', 'from its file']) {
    const began = performance.now();
    const schema = openFieldSchema(openSchema(await loadIndex(path), await loadVersions(`${schemaDir}versions.yaml`)));
    const ready = performance.now() - began;
    schema.describeField({ path: 'service.spec.type', version: null });
    const first = performance.now() - began;
    schema.searchFields([['node'], ['port']], 8);
    const found = performance.now() - began;
    console.log(`${name}: ready ${ms(ready)}, first field ${ms(first)}, first search ${ms(found)}`);
  }
  const index = await loadIndex(path);
  const schema = openSchema(index, await loadVersions(`${schemaDir}versions.yaml`));
  const fields = openFieldSchema(schema);
  fields.searchFields([['node']], 1);
  console.log(`memory: ${((memory() - before) / 1e6).toFixed(1)} MB more in use with fields and their search`);

  console.log(`a path: ${timed(rounds, fieldPathRows, ([one]) => fields.describeField({ path: one, version: null }))}`);
  const knowledge = await openKnowledge(foldersOf({ notesDirs: [], subject: 'kubernetes' }));
  const joined = await composeFields({ databasePath: join(folder, 'tutor.sqlite') }, knowledge);
  const explain = ([one]: readonly [string, string]) => joined.explainField({ path: one, version: null }, 'ko');
  console.log(`a path with what the notes say: ${timed(rounds, fieldPathRows, explain)}`);
  console.log(`a search: ${timed(rounds * 20, searches, (words) => joined.searchFields(words, 'ko'))}`);

  const check = createCheckManifest(schema, await loadRuleWords(`${schemaDir}rules.yaml`));
  console.log(`a manifest: ${timed(rounds, rightManifests, ([, text]) => check(text))}`);
  console.log(`manifests a second: ${rate(rounds, rightManifests, ([, text]) => check(text))}`);
  const contents = rightManifests.flatMap(([, text]) => contentsOf(text));
  console.log(
    `documents parsed a second, nothing checked: ${rate(rounds, rightManifests, ([, text]) => contentsOf(text))}`,
  );
  const validated = await Promise.all(
    contents.map(async (content) => ({ content, validate: await validatorOf(content) })),
  );
  const run = ({ content, validate }: { content: unknown; validate: Validate | null }) => validate?.(content);
  console.log(`parsed documents a second through the package's validators alone: ${rate(rounds, validated, run)}`);
  rmSync(folder, { recursive: true });

  async function validatorOf(content: {
    readonly apiVersion?: unknown;
    readonly kind?: unknown;
  }): Promise<Validate | null> {
    const known = schema.all.find((one) => one.apiVersion === content.apiVersion && one.kind === content.kind);
    if (known === undefined) return null;
    return (await import(`kubernetes-models/_schemas/${known.typeId}`)).validate;
  }
}

function contentsOf(text: string): readonly { readonly apiVersion?: unknown; readonly kind?: unknown }[] {
  const documents = parseAllDocuments(text);
  return (Array.isArray(documents) ? documents : []).flatMap((document) => document.toJS() ?? []);
}

function timed<Item>(rounds: number, items: readonly Item[], work: (item: Item) => unknown): string {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const item of items) {
      const began = performance.now();
      work(item);
      times.push(performance.now() - began);
    }
  }
  return percentiles(times).text;
}

function rate<Item>(rounds: number, items: readonly Item[], work: (item: Item) => unknown): string {
  const began = performance.now();
  for (let round = 0; round < rounds; round += 1) for (const item of items) work(item);
  return ((rounds * items.length) / ((performance.now() - began) / 1000)).toFixed(0);
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

/** What is in use after everything unused is thrown away, where that can be asked for. */
function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
