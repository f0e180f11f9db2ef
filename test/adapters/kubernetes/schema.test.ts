import { beforeAll, describe, expect, it } from 'vitest';
import { defaultIn, linkIn } from '#src/adapters/kubernetes/schema/read-description.ts';
import type { FieldSchema } from '#src/features/fields/ports.ts';
import { openShippedSchema } from '../../support/shipped-schema.ts';

let schema: FieldSchema;
beforeAll(async () => {
  schema = await openShippedSchema();
});
const describeField = (path: string, version: string | null = null) => schema.describeField({ path, version });

describe('describeField', () => {
  it.for([
    ['po', 'pod'],
    ['pods', 'pod'],
    ['Pod', 'pod'],
    ['svc.SPEC.Ports[3].nodeport', 'service.spec.ports.nodePort'],
    ['ingresses', 'ingress'],
    ['networkpolicies.spec', 'networkpolicy.spec'],
    ['endpoints', 'endpoints'],
    ['cm.data.app.properties', 'configmap.data.app'],
    ['pod.spec.containers.resources.limits.cpu', 'pod.spec.containers.resources.limits.cpu'],
    [
      'crd.spec.versions.schema.openAPIV3Schema.properties.size.type',
      'customresourcedefinition.spec.versions.schema.openAPIV3Schema.properties.type',
    ],
  ] as const)('takes %s', ([given, path]) => {
    const found = describeField(given);
    if (given === 'cm.data.app.properties') expect(found).toMatchObject({ kind: 'unknown-field', at: path });
    else if (given.startsWith('crd')) expect(found.kind).toBe('field');
    else expect(found).toMatchObject({ kind: 'field', field: { path } });
  });

  it.for([
    ['svc.spec.tpye', ['service.spec.type']],
    ['deploy.replicas', ['deployment.spec.replicas']],
    ['pod.spec.contaners', ['pod.spec.containers']],
    ['pod.livenessProbe', ['pod.spec.containers.livenessProbe']],
  ] as const)('offers what is nearest to %s', ([given, nearest]) => {
    const found = describeField(given);
    expect(found.kind === 'unknown-field' ? found.nearest.slice(0, nearest.length) : found).toEqual(nearest);
  });

  it.for([
    '../../etc',
    '',
    '.',
    'constructor',
    '__proto__',
    'service.__proto__',
    'service.toString',
    'pod.'.repeat(5_000),
    `pod.${'x'.repeat(100_000)}`,
    'a b.c',
    '$x.y',
  ])('goes nowhere with %s, bounded', (path) => {
    const began = performance.now();
    const found = describeField(path);
    expect(['unknown-object', 'unknown-field']).toContain(found.kind);
    expect(JSON.stringify(found).length).toBeLessThan(200_000);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('knows versions that are gone, and says what took their place', () => {
    expect(describeField('ingress', 'extensions/v1beta1')).toMatchObject({
      field: { age: { kind: 'removed', since: '1.22', instead: 'networking.k8s.io/v1' } },
    });
    expect(describeField('ingress', 'apps/v7')).toMatchObject({ kind: 'unknown-version', given: 'apps/v7' });
    expect(describeField('deploy')).toMatchObject({ field: { version: 'apps/v1', age: null } });
  });
});

describe('listFields', () => {
  it('opens so many levels, and no type inside itself', () => {
    expect(schema.listFields('deployment.spec.strategy', 'apps/v1', 1).map(({ name }) => name)).toEqual([
      'rollingUpdate',
      'type',
    ]);
    expect(schema.listFields('deployment.spec.strategy', 'apps/v1', 9).map(({ depth }) => depth)).toEqual([0, 1, 1, 0]);
    const circle = schema.listFields('customresourcedefinition', 'apiextensions.k8s.io/v1', 99);
    expect(circle.length).toBeGreaterThan(50);
    expect(circle.length).toBeLessThan(2_000);
  });
});

describe('searchFields', () => {
  it.for([
    ['node port', 'service.spec.ports.nodePort'],
    ['nodePort', 'service.spec.ports.nodePort'],
    ['restart policy', 'pod.spec.restartPolicy'],
    ['image pull policy', 'pod.spec.containers.imagePullPolicy'],
    ['liveness probe', 'pod.spec.containers.livenessProbe'],
    ['cluster ip', 'service.spec.clusterIP'],
    ['external name', 'service.spec.externalName'],
    ['storage class name', 'persistentvolumeclaim.spec.storageClassName'],
    ['max surge', 'deployment.spec.strategy.rollingUpdate.maxSurge'],
    ['concurrency policy', 'cronjob.spec.concurrencyPolicy'],
    ['time zone', 'cronjob.spec.timeZone'],
    ['backoff limit', 'job.spec.backoffLimit'],
    ['ingress class', 'ingress.spec.ingressClassName'],
    ['reclaim policy', 'storageclass.reclaimPolicy'],
    ['restrat policy', 'pod.spec.restartPolicy'],
    ['host path', 'pod.spec.volumes.hostPath'],
  ] as const)('finds %s first, or nearly', ([words, path]) => {
    const found = schema.searchFields(
      words.split(' ').map((word) => [word]),
      3,
    );
    expect(found.map((one) => one.path)).toContain(path);
  });

  it('finds nothing for words that stand nowhere, and nothing for none', () => {
    expect(schema.searchFields([['qqqqq'], ['zzzzz']], 5)).toEqual([]);
    expect(schema.searchFields([], 5)).toEqual([]);
  });
});

describe('defaultIn', () => {
  it.for([
    ['Defaults to 1.', '1'],
    ['Default is TCP.', 'TCP'],
    ['Defaults to 25%. Example: x', '25%'],
    ['Valid values are: - "Allow" (default): allows', 'Allow'],
    [
      'Defaults to Always if :latest tag is specified, or IfNotPresent otherwise. More',
      'Always if :latest tag is specified, or IfNotPresent otherwise',
    ],
    ['It defaults to 1 if not specified.', '1'],
    ['Defaulted to nil.', null],
    ['Default is empty string.', null],
    ['Defaults to "" for ServiceAccount subjects.', null],
    ['By default, nothing happens.', null],
    ['The default policy is `OrderedReady`, where', 'OrderedReady'],
  ] as const)('reads %s', ([description, expected]) => {
    expect(defaultIn(description)).toBe(expected);
  });
});

describe('linkIn', () => {
  it('takes pages of the documentation and nothing else', () => {
    expect(linkIn('More info: https://kubernetes.io/docs/concepts/x/#y.')).toBe(
      'https://kubernetes.io/docs/concepts/x/#y',
    );
    expect(linkIn('See http://kubernetes.io/docs/a')).toBe('https://kubernetes.io/docs/a');
    expect(linkIn('See https://kubernetes.io@evil.example/docs/ and https://git.k8s.io/x')).toBeNull();
  });
});
