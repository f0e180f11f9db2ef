import { nearest } from '../../schema/nearest.ts';
import type { BundleObject } from '../identify-object.ts';
import { type DescribedPods, everyContainerOf } from '../pods.ts';
import type { Report } from '../report.ts';
import { entryOf, itemsAt, textAt, valueAt } from '../value.ts';
import { selects, serviceSelector } from './selector-rules.ts';

/** What a Service and its bundle's Pods have to agree on. Where the bundle has no Pods, theirs are elsewhere and nothing is said. */
export function checkService(service: BundleObject, pods: readonly DescribedPods[], report: Report): void {
  const { document, value } = service;
  const near = pods.filter(({ object }) => namespaceOf(object) === namespaceOf(service));
  const selector = serviceSelector(value);
  if (selector.size === 0 || near.length === 0) return;
  const chosen = near.filter((one) => selects(selector, one));
  const at = entryOf(valueAt(value, 'spec'), 'selector');
  if (chosen.length === 0) {
    const written = [...selector].map(([key, held]) => `${key}: ${held}`).join(', ');
    report({
      rule: 'service-without-pods',
      document,
      at: at?.value.at ?? value.at,
      path: 'spec.selector',
      values: { selector: written },
    });
  }
  const names = (chosen.length > 0 ? chosen : near).flatMap(portNames);
  for (const [index, port] of itemsAt(value, 'spec', 'ports').entries()) {
    const target = valueAt(port, 'targetPort');
    if (target?.kind !== 'scalar' || typeof target.value !== 'string' || names.includes(target.text)) continue;
    const [meant] = nearest(target.text, names, 1);
    const path = `spec.ports[${index}].targetPort`;
    report({
      rule: 'unknown-port-name',
      document,
      at: target.at,
      path,
      values: { port: target.text },
      ...(meant === undefined ? {} : { suggestion: meant }),
    });
  }
}

/** A StatefulSet's Pods get their names from a headless Service, which somebody must write. */
export function checkStatefulSet(set: BundleObject, objects: readonly BundleObject[], report: Report): void {
  const { document, value } = set;
  const name = valueAt(value, 'spec', 'serviceName');
  if (name?.kind !== 'scalar') {
    const spec = valueAt(value, 'spec');
    if (spec?.kind === 'map')
      report({ rule: 'stateful-set-without-name', document, at: spec.at, path: 'spec.serviceName', values: {} });
    return;
  }
  const path = 'spec.serviceName';
  const values = { service: name.text };
  const services = objects.filter(({ kind, known }) => kind === 'Service' && known !== null);
  const own = services.find(
    (one) => textAt(one.value, 'metadata', 'name') === name.text && namespaceOf(one) === namespaceOf(set),
  );
  if (own === undefined) report({ rule: 'stateful-set-without-service', document, at: name.at, path, values });
  else if (textAt(own.value, 'spec', 'clusterIP') !== 'None') {
    report({ rule: 'service-not-headless', document, at: name.at, path, values });
  }
}

function portNames(pods: DescribedPods): readonly string[] {
  return everyContainerOf(pods).flatMap(({ value }) =>
    itemsAt(value, 'ports').flatMap((port) => textAt(port, 'name') ?? []),
  );
}

export function namespaceOf({ value }: BundleObject): string {
  return textAt(value, 'metadata', 'namespace') ?? 'default';
}
