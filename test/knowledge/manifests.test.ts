import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { listKnowledgeFiles, readCards, readKnowledgeFile } from './read-cards.ts';

interface Manifest {
  readonly path: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly content: object;
}

/** How `kubernetes-models` names the schemas of an API version: `apps/v1` → `IoK8sApiAppsV1Deployment`. */
const schemaPrefixes: Readonly<Record<string, string>> = {
  v1: 'CoreV1',
  'apps/v1': 'AppsV1',
  'autoscaling/v2': 'AutoscalingV2',
  'batch/v1': 'BatchV1',
  'networking.k8s.io/v1': 'NetworkingV1',
};

const typeMeta = z.looseObject({ apiVersion: z.string(), kind: z.string() });
const labels = z.record(z.string(), z.string());
const podSpec = z.object({
  containers: z.array(z.object({ volumeMounts: z.array(z.object({ name: z.string() })).default([]) })),
  volumes: z.array(z.object({ name: z.string() })).default([]),
});
const controller = z.object({
  spec: z.object({
    selector: z.object({ matchLabels: labels }),
    template: z.object({ metadata: z.object({ labels }), spec: podSpec }),
    volumeClaimTemplates: z.array(z.object({ metadata: z.object({ name: z.string() }) })).default([]),
  }),
});

const manifests = listKnowledgeFiles().flatMap((path) => readManifests(path, readKnowledgeFile(path)));
const withPods = manifests.flatMap(readPods);

describe('a manifest in the knowledge folder', () => {
  it.each(manifests)('$kind in $path satisfies its schema and has no field unknown to it', async (manifest) => {
    expect(await findFaults(manifest)).toEqual([]);
  });

  it.each(withPods)('$kind in $path mounts only volumes that it declares', ({ spec, claims }) => {
    const declared = new Set([...spec.volumes.map(({ name }) => name), ...claims]);
    const mounted = spec.containers.flatMap(({ volumeMounts }) => volumeMounts.map(({ name }) => name));
    expect(mounted.filter((name) => !declared.has(name))).toEqual([]);
  });

  it.each(withPods)('$kind in $path selects the Pods of its own template', ({ selected, labelled }) => {
    expect(labelled).toMatchObject(selected);
  });

  it('stands in the card of every concept that is an object of the API, except Node, which nobody writes by hand', () => {
    for (const { path, frontMatter } of readCards('concepts')) {
      const card = typeMeta.safeParse(frontMatter);
      if (!card.success || card.data.kind === 'Node') continue;
      const { apiVersion, kind } = card.data;
      const own = manifests.filter((manifest) => manifest.path === path);
      expect(
        own.some((manifest) => manifest.kind === kind && manifest.apiVersion === apiVersion),
        path,
      ).toBe(true);
    }
  });
});

describe('findFaults', () => {
  it('reports a wrong type, a missing field and an unknown field', async () => {
    const service = (spec: object): Manifest => {
      const content = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec };
      return { path: 'broken.md', apiVersion: 'v1', kind: 'Service', content };
    };
    expect(await findFaults(service({ ports: [{ port: 80 }] }))).toEqual([]);
    expect(await findFaults(service({ ports: [{ port: 'http' }] }))).toEqual([
      '/spec/ports/0/port type {"type":"integer"}',
    ]);
    expect(await findFaults(service({ ports: [{ name: 'http' }] }))).toHaveLength(1);
    expect(await findFaults(service({ ports: [{ port: 80, targetport: 8080 }] }))).toEqual([
      '/spec/ports/0/targetport is unknown',
    ]);
  });
});

/** YAML fences with `apiVersion` and `kind`; a fence may hold several documents. Fences may be indented in lists. */
function readManifests(path: string, text: string): readonly Manifest[] {
  const fences = [...text.matchAll(/^( *)```ya?ml\n(.*?)^\1```$/gmsu)];
  return fences.flatMap(([, indent = '', body = '']) => {
    const yaml = body.replaceAll(new RegExp(`^${indent}`, 'gmu'), '');
    return parseAllDocuments(yaml).flatMap((document) => {
      if ('errors' in document && document.errors.length > 0)
        throw new Error(`Cannot parse YAML in "${path}": ${yaml}`);
      const content: unknown = 'toJS' in document ? document.toJS() : null;
      const meta = typeMeta.safeParse(content);
      return meta.success ? [{ path, apiVersion: meta.data.apiVersion, kind: meta.data.kind, content: meta.data }] : [];
    });
  });
}

/**
 * The schema's complaints, or else the fields the schema does not have. The compiled validators let unknown fields pass,
 * but read every field they know, so a field that stays unread in a valid manifest is unknown.
 */
async function findFaults({ apiVersion, kind, content }: Manifest): Promise<readonly string[]> {
  const prefix = schemaPrefixes[apiVersion];
  if (prefix === undefined) return [`the API version "${apiVersion}" has no schema here`];
  const { validate } = await import(`kubernetes-models/_schemas/IoK8sApi${prefix}${kind}`);
  const read = new Set<string>();
  if (validate(watchReads(content, '', read)))
    return listPaths(content, '')
      .filter((path) => !read.has(path))
      .map((path) => `${path} is unknown`);
  const errors = z
    .array(z.object({ instancePath: z.string(), keyword: z.string(), params: z.unknown() }))
    .parse(validate.errors);
  return errors.map(({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`);
}

function watchReads(value: object, path: string, read: Set<string>): object {
  return new Proxy(value, {
    get(target, key) {
      const child: unknown = Reflect.get(target, key);
      if (typeof key !== 'string') return child;
      read.add(`${path}/${key}`);
      return typeof child === 'object' && child !== null ? watchReads(child, `${path}/${key}`, read) : child;
    },
  });
}

function listPaths(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [`${path}/${key}`, ...listPaths(child, `${path}/${key}`)]);
}

/** The Pod that a manifest describes: itself, or the one its controller makes copies of. */
function readPods({ path, kind, content }: Manifest) {
  const pod = z.object({ kind: z.literal('Pod'), spec: podSpec }).safeParse(content);
  if (pod.success) return [{ path, kind, spec: pod.data.spec, claims: [], selected: {}, labelled: {} }];
  const owner = controller.safeParse(content);
  if (!owner.success) return [];
  const { selector, template, volumeClaimTemplates } = owner.data.spec;
  const claims = volumeClaimTemplates.map(({ metadata }) => metadata.name);
  return [
    { path, kind, spec: template.spec, claims, selected: selector.matchLabels, labelled: template.metadata.labels },
  ];
}
