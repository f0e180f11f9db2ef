import type { BundleObject } from './identify-object.ts';
import { itemsAt, type MapValue, stringsAt, type Value, valueAt } from './value.ts';

/** The Pods that an object describes: itself, or those that it makes. */
export interface DescribedPods {
  readonly object: BundleObject;
  readonly spec: MapValue;
  /** Where the spec stands in the object: `spec.template.spec`. */
  readonly path: string;
  readonly labels: ReadonlyMap<string, string>;
  /** Where the labels stand, or should. */
  readonly labelsAt: number;
  /** Whether they are meant to run until they are stopped. */
  readonly lasting: boolean;
}

/** A container of a Pod. */
export interface Container {
  readonly value: MapValue;
  readonly path: string;
}

const templates: Readonly<Record<string, { readonly path: readonly string[]; readonly lasting: boolean }>> = {
  Deployment: { path: ['spec', 'template'], lasting: true },
  StatefulSet: { path: ['spec', 'template'], lasting: true },
  DaemonSet: { path: ['spec', 'template'], lasting: true },
  ReplicaSet: { path: ['spec', 'template'], lasting: true },
  ReplicationController: { path: ['spec', 'template'], lasting: true },
  Job: { path: ['spec', 'template'], lasting: false },
  CronJob: { path: ['spec', 'jobTemplate', 'spec', 'template'], lasting: false },
  Pod: { path: [], lasting: false },
};

/** The Pods of an object that the schema knows; null for objects without any. */
export function podsOf(object: BundleObject): DescribedPods | null {
  const place = object.known === null ? undefined : templates[object.kind];
  if (place === undefined) return null;
  const template = valueAt(object.value, ...place.path);
  const spec = valueAt(template, 'spec');
  if (template === undefined || spec?.kind !== 'map') return null;
  const labels = valueAt(template, 'metadata', 'labels') ?? valueAt(template, 'metadata') ?? template;
  return {
    object,
    spec,
    path: [...place.path, 'spec'].join('.'),
    labels: stringsAt(template, 'metadata', 'labels'),
    labelsAt: labels.at,
    lasting: place.lasting,
  };
}

/** The containers of Pods, those that only prepare left out. */
export function containersOf({ spec, path }: DescribedPods): readonly Container[] {
  return listed(spec, path, 'containers');
}

export function everyContainerOf({ spec, path }: DescribedPods): readonly Container[] {
  return [...listed(spec, path, 'initContainers'), ...listed(spec, path, 'containers')];
}

function listed(spec: Value, path: string, field: string): readonly Container[] {
  return itemsAt(spec, field).flatMap((value, at) =>
    value.kind === 'map' ? [{ value, path: `${path}.${field}[${at}]` }] : [],
  );
}
