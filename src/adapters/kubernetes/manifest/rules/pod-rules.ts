import type { DescribedPods } from '../pods.ts';
import { containersOf, everyContainerOf } from '../pods.ts';
import { amountOf } from '../quantity.ts';
import type { Report } from '../report.ts';
import { entryOf, itemsAt, textAt, valueAt } from '../value.ts';

/** What is wrong or could be better with Pods by themselves. */
export function checkPods(pods: DescribedPods, report: Report): void {
  images(pods, report);
  resources(pods, report);
  probes(pods, report);
  volumes(pods, report);
  restartPolicy(pods, report);
  sameNames(pods, report);
}

function images(pods: DescribedPods, report: Report): void {
  for (const { value, path } of everyContainerOf(pods)) {
    const image = valueAt(value, 'image');
    if (image?.kind !== 'scalar' || typeof image.value !== 'string' || image.text.includes('@sha256:')) continue;
    // A colon before the last slash belongs to the registry's port.
    const [, tag] = /:([^/:]*)$/.exec(image.text) ?? [];
    if (tag !== undefined && tag !== 'latest') continue;
    const values = { image: image.text };
    report({ rule: 'latest-image', document: pods.object.document, at: image.at, path: `${path}.image`, values });
  }
}

function resources(pods: DescribedPods, report: Report): void {
  const { document } = pods.object;
  for (const { value, path } of containersOf(pods)) {
    const name = textAt(value, 'name') ?? '';
    if (valueAt(value, 'resources', 'requests') === undefined && valueAt(value, 'resources', 'limits') === undefined) {
      report({
        rule: 'missing-resources',
        document,
        at: value.at,
        path: `${path}.resources`,
        values: { container: name },
      });
    }
    for (const resource of ['cpu', 'memory']) {
      const [request, limit] = ['requests', 'limits'].map((kind) => valueAt(value, 'resources', kind, resource));
      if (request?.kind !== 'scalar' || limit?.kind !== 'scalar') continue;
      const [wanted, most] = [amountOf(request.text), amountOf(limit.text)];
      if (wanted === null || most === null || wanted <= most) continue;
      const values = { resource, request: request.text, limit: limit.text };
      report({
        rule: 'request-above-limit',
        document,
        at: request.at,
        path: `${path}.resources.requests.${resource}`,
        values,
      });
    }
  }
}

function probes(pods: DescribedPods, report: Report): void {
  if (!pods.lasting) return;
  for (const { value, path } of containersOf(pods)) {
    const has = (probe: string) => entryOf(value, probe) !== undefined;
    // A container that serves nobody needs no readiness; one that is only watched for life is watched.
    const serves = itemsAt(value, 'ports').length > 0;
    if (serves ? has('readinessProbe') : has('readinessProbe') || has('livenessProbe') || has('startupProbe')) continue;
    const values = { container: textAt(value, 'name') ?? '', probe: serves ? 'readinessProbe' : 'livenessProbe' };
    report({
      rule: 'missing-probe',
      document: pods.object.document,
      at: value.at,
      path: `${path}.${values.probe}`,
      values,
    });
  }
}

function volumes(pods: DescribedPods, report: Report): void {
  const { object, spec, path } = pods;
  const { document } = object;
  const declared = itemsAt(spec, 'volumes');
  for (const [at, volume] of declared.entries()) {
    const hostPath = entryOf(volume, 'hostPath');
    if (hostPath === undefined) continue;
    const values = { volume: textAt(volume, 'name') ?? '' };
    report({ rule: 'host-path', document, at: hostPath.keyAt, path: `${path}.volumes[${at}].hostPath`, values });
  }
  const claims = itemsAt(object.value, 'spec', 'volumeClaimTemplates').map((claim) =>
    textAt(claim, 'metadata', 'name'),
  );
  const names = new Set([...declared.map((volume) => textAt(volume, 'name')), ...claims]);
  for (const { value, path: container } of everyContainerOf(pods)) {
    for (const [at, mount] of itemsAt(value, 'volumeMounts').entries()) {
      const name = valueAt(mount, 'name');
      if (name?.kind !== 'scalar' || names.has(name.text)) continue;
      const values = { volume: name.text };
      report({ rule: 'unknown-volume', document, at: name.at, path: `${container}.volumeMounts[${at}].name`, values });
    }
  }
}

function restartPolicy({ object, spec, path, lasting }: DescribedPods, report: Report): void {
  const { document, kind } = object;
  if (kind === 'Pod') return;
  const policy = valueAt(spec, 'restartPolicy');
  const given = policy?.kind === 'scalar' ? policy.text : null;
  const allowed = lasting ? ['Always'] : ['OnFailure', 'Never'];
  // Without one it is Always, which only what lasts may have.
  if (given === null ? lasting : allowed.includes(given)) return;
  const values = { kind, allowed: allowed.join(', '), value: given ?? 'Always' };
  const suggestion = allowed[0] ?? 'Never';
  report({
    rule: 'restart-policy',
    document,
    at: policy?.at ?? spec.at,
    path: `${path}.restartPolicy`,
    values,
    suggestion,
  });
}

/** Containers, volumes and ports by one name are refused. */
function sameNames(pods: DescribedPods, report: Report): void {
  const { document } = pods.object;
  const ports = everyContainerOf(pods).flatMap(({ value }) => itemsAt(value, 'ports'));
  const groups = [everyContainerOf(pods).map(({ value }) => value), itemsAt(pods.spec, 'volumes'), ports];
  for (const group of groups) {
    const seen = new Set<string>();
    for (const item of group) {
      const name = valueAt(item, 'name');
      if (name?.kind !== 'scalar') continue;
      if (seen.has(name.text)) report({ rule: 'same-name', document, at: name.at, values: { name: name.text } });
      seen.add(name.text);
    }
  }
}
