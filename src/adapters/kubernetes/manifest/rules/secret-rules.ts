import type { BundleObject } from '../identify-object.ts';
import type { Report } from '../report.ts';
import { type Value, valueAt } from '../value.ts';

/** Whether a Secret's `data` is encoded as it must be. Values are never named. */
export function checkSecret({ document, value }: BundleObject, report: Report): void {
  const data = valueAt(value, 'data');
  for (const { key, value: held } of data?.kind === 'map' ? data.entries : []) {
    if (held.kind !== 'scalar' || typeof held.value !== 'string' || isBase64(held.value)) continue;
    report({ rule: 'bad-base64', document, at: held.at, path: `data.${key}`, values: { key } });
  }
}

/** What of a Secret may be seen; everything else may hold its values, also where a field is misspelt. */
const open = new Set(['apiVersion', 'kind', 'type', 'immutable']);
const openMetadata = new Set(['name', 'namespace', 'generateName', 'labels']);

/** Everything of a Secret that nobody may see. */
export function secretParts(value: Value): readonly Value[] {
  if (value.kind !== 'map') return [value];
  return value.entries.flatMap(({ key, value: held }) => {
    if (open.has(key)) return [];
    if (key !== 'metadata' || held.kind !== 'map') return [held];
    return held.entries.filter((entry) => !openMetadata.has(entry.key)).map((entry) => entry.value);
  });
}

function isBase64(text: string): boolean {
  const bare = text.replace(/\s/g, '');
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare);
}
