import type { AgeOf } from './load-versions.ts';
import type { SchemaIndex, TypeEntry } from './schema-index.ts';

/** An object in one of its versions. */
export interface SchemaObject {
  readonly kind: string;
  readonly apiVersion: string;
  readonly typeId: string;
  readonly type: TypeEntry;
}

/** Short names as the API server registers them. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  ComponentStatus: ['cs'],
  ConfigMap: ['cm'],
  Endpoints: ['ep'],
  Event: ['ev'],
  LimitRange: ['limits'],
  Namespace: ['ns'],
  Node: ['no'],
  PersistentVolume: ['pv'],
  PersistentVolumeClaim: ['pvc'],
  Pod: ['po'],
  ReplicationController: ['rc'],
  ResourceQuota: ['quota'],
  ServiceAccount: ['sa'],
  Service: ['svc'],
  CustomResourceDefinition: ['crd', 'crds'],
  DaemonSet: ['ds'],
  Deployment: ['deploy'],
  ReplicaSet: ['rs'],
  StatefulSet: ['sts'],
  HorizontalPodAutoscaler: ['hpa'],
  CronJob: ['cj'],
  CertificateSigningRequest: ['csr'],
  Ingress: ['ing'],
  NetworkPolicy: ['netpol'],
  PodDisruptionBudget: ['pdb'],
  PodSecurityPolicy: ['psp'],
  PriorityClass: ['pc'],
  StorageClass: ['sc'],
  VolumeAttributesClass: ['vac'],
};

/** Objects by every name that they go by, lower case: `service`, `services`, `svc`. The version to use first stands first. */
export type ObjectsByName = ReadonlyMap<string, readonly [SchemaObject, ...SchemaObject[]]>;

export function nameObjects(index: SchemaIndex, ageOf: AgeOf): ObjectsByName {
  const byKind = new Map<string, SchemaObject[]>();
  for (const [typeId, type] of Object.entries(index.types)) {
    if (type.object === null) continue;
    const { kind, apiVersion } = type.object;
    byKind.set(kind, [...(byKind.get(kind) ?? []), { kind, apiVersion, typeId, type }]);
  }
  const byName = new Map<string, [SchemaObject, ...SchemaObject[]]>();
  for (const [kind, versions] of byKind) {
    const [first, ...rest] = versions.toSorted((a, b) => worth(b, ageOf) - worth(a, ageOf));
    if (first === undefined) continue;
    for (const name of [singular(kind), plural(kind), ...(shortNames[kind] ?? [])]) byName.set(name, [first, ...rest]);
  }
  return byName;
}

/** The name that a path begins with. */
export function singular(kind: string): string {
  return kind.toLowerCase();
}

/** As English forms it: `ingresses`, `networkpolicies`; `Endpoints` is one already. */
function plural(kind: string): string {
  const name = singular(kind);
  if (/[^s]s$/.test(name) && name.endsWith('points')) return name;
  if (/(?:s|x|ch)$/.test(name)) return `${name}es`;
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** What still exists before what is gone, stable before beta, newer before older, the core group before the others. */
function worth({ apiVersion, kind }: SchemaObject, ageOf: AgeOf): number {
  const [, major = '0', beta] = /v(\d+)(?:(?:alpha|beta)(\d+))?$/.exec(apiVersion) ?? [];
  const isGone = ageOf(apiVersion, kind)?.kind === 'removed';
  const isCore = !apiVersion.includes('/');
  return (isGone ? 0 : 1000) + (beta === undefined ? 500 : Number(beta)) + Number(major) * 10 + (isCore ? 1 : 0);
}
