import type { BundleObject } from '../identify-object.ts';
import type { Report } from '../report.ts';
import { entryOf, textAt, valueAt } from '../value.ts';
import { namespaceOf } from './service-rules.ts';

/** Names as DNS takes them. Services and what becomes part of a host name take no dots and 63 characters; the rest 253. */
const label = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
const subdomain = /^(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const labelValue = /^(?:[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?)?$/;
const asLabel = new Set(['Service', 'Namespace', 'StatefulSet']);
/** Names of roles may hold colons, and other objects of that group follow. */
const freer = /^rbac\.authorization\.k8s\.io\//;

/** Name and labels of an object. */
export function checkNames(object: BundleObject, report: Report): void {
  const { document, value, kind, apiVersion, known } = object;
  if (known === null) return;
  const metadata = valueAt(value, 'metadata');
  const name = valueAt(metadata, 'name');
  if (name === undefined && entryOf(metadata, 'generateName') === undefined) {
    const at = entryOf(value, 'metadata')?.keyAt ?? value.at;
    report({ rule: 'missing-field', document, at, path: 'metadata.name', values: { field: 'metadata.name' } });
  }
  const form = asLabel.has(kind) ? label : subdomain;
  if (name?.kind === 'scalar' && typeof name.value === 'string' && !freer.test(apiVersion) && !form.test(name.value)) {
    report({
      rule: 'bad-name',
      document,
      at: name.at,
      path: 'metadata.name',
      values: { name: name.text },
      ...better(name.text, form),
    });
  }
  const labels = valueAt(metadata, 'labels');
  for (const { key, value: held } of labels?.kind === 'map' ? labels.entries : []) {
    if (held.kind !== 'scalar' || labelValue.test(held.text)) continue;
    report({
      rule: 'bad-label',
      document,
      at: held.at,
      path: `metadata.labels.${key}`,
      values: { label: key, value: held.text },
    });
  }
}

/** The second object of one kind and name replaces the first. */
export function checkTwins(objects: readonly BundleObject[], report: Report): void {
  const seen = new Set<string>();
  for (const object of objects) {
    const name = textAt(object.value, 'metadata', 'name');
    const at = valueAt(object.value, 'metadata', 'name')?.at;
    if (name === undefined || at === undefined) continue;
    const key = [object.apiVersion, object.kind, namespaceOf(object), name].join(' ');
    if (seen.has(key))
      report({
        rule: 'same-object',
        document: object.document,
        at,
        path: 'metadata.name',
        values: { kind: object.kind, name },
      });
    seen.add(key);
  }
}

function better(name: string, form: RegExp): { readonly suggestion?: string } {
  const suggestion = name
    .toLowerCase()
    .replace(/[_\s]+/g, '-')
    .replace(/[^-a-z0-9.]/g, '')
    .replace(/^[-.]+|[-.]+$/g, '');
  return form.test(suggestion) ? { suggestion } : {};
}
