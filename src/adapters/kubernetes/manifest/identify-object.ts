import { nearest } from '../schema/nearest.ts';
import type { SchemaObject } from '../schema/object-names.ts';
import type { Schema } from '../schema/schema.ts';
import type { Report } from './report.ts';
import { entryOf, type Value, valueAt } from './value.ts';

/** An object of a bundle. `known` is null where the schema has no such object, as with those that a cluster adds itself. */
export interface BundleObject {
  readonly document: number;
  readonly value: Value;
  readonly kind: string;
  readonly apiVersion: string;
  readonly known: SchemaObject | null;
}

/** Reads what an object says of itself, and reports what is wrong with that; null for what is no object. */
export function identifyObject(schema: Schema, document: number, value: Value, report: Report): BundleObject | null {
  if (value.kind !== 'map') {
    report({ rule: 'not-an-object', document, at: value.at, values: {} });
    return null;
  }
  const kind = valueAt(value, 'kind');
  const version = valueAt(value, 'apiVersion');
  const missing = [kind === undefined ? 'kind' : '', version === undefined ? 'apiVersion' : ''].filter(Boolean);
  for (const field of missing)
    report({ rule: 'missing-field', document, at: value.at, path: field, values: { field } });
  if (kind?.kind !== 'scalar' || version?.kind !== 'scalar') return null;
  const { all } = schema;
  const object: BundleObject = { document, value, kind: kind.text, apiVersion: version.text, known: null };
  const known = all.find((one) => one.kind === kind.text && one.apiVersion === version.text) ?? null;
  const age = schema.ageOf(version.text, kind.text);
  if (age !== null) {
    const values = { version: version.text, kind: kind.text, since: age.since, instead: age.instead ?? '' };
    const rule = `${age.kind}-version${age.instead === null ? '-gone' : ''}`;
    const suggestion = age.instead === null || age.instead.includes(' ') ? {} : { suggestion: age.instead };
    report({ rule, document, at: version.at, path: 'apiVersion', values, ...suggestion });
    return { ...object, known };
  }
  if (known === null) reportUnknown();
  return { ...object, known };

  function reportUnknown(): void {
    if (kind?.kind !== 'scalar' || version?.kind !== 'scalar') return;
    const group = groupOf(version.text);
    const isOwn = all.some((one) => groupOf(one.apiVersion) === group);
    const values = { kind: kind.text, version: version.text };
    const namesakes = all.filter((one) => one.kind === kind.text);
    // A beta that the schema leaves out may well be served; groups that it does not know are added by whoever runs the cluster.
    const isForeign = !isOwn || /(?:alpha|beta)/.test(version.text);
    const isMistyped = nearest(group, new Set(all.map((one) => groupOf(one.apiVersion))), 1).length > 0;
    const [first] = namesakes;
    if (first !== undefined && (!isForeign || (!isOwn && !group.includes('.') && isMistyped))) {
      const instead = schema.objects.get(first.kind.toLowerCase())?.[0].apiVersion ?? first.apiVersion;
      report({
        rule: 'wrong-version',
        document,
        at: version.at,
        path: 'apiVersion',
        values: { ...values, instead },
        suggestion: instead,
      });
      return;
    }
    if (isForeign) {
      report({ rule: 'custom-object', document, at: entryOf(value, 'kind')?.keyAt ?? value.at, path: 'kind', values });
      return;
    }
    const inVersion = all.filter((one) => one.apiVersion === version.text).map((one) => one.kind);
    const [meant] = [
      ...nearest(kind.text, inVersion, 1),
      ...nearest(kind.text, new Set(all.map((one) => one.kind)), 1),
    ];
    report({
      rule: 'unknown-kind',
      document,
      at: kind.at,
      path: 'kind',
      values,
      ...(meant === undefined ? {} : { suggestion: meant }),
    });
  }
}

/** `apps` of `apps/v1`; empty for the core. */
function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}
