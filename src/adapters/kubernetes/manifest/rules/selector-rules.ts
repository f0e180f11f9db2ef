import type { DescribedPods } from '../pods.ts';
import type { Report } from '../report.ts';
import { stringsAt, valueAt } from '../value.ts';

/** A controller whose selector misses its own Pods is refused. */
export function checkSelector({ object, labels, labelsAt }: DescribedPods, report: Report): void {
  const { value, document, kind } = object;
  // Jobs choose a selector of their own, and the old controller takes plain labels.
  if (kind === 'Pod' || kind === 'Job' || kind === 'CronJob') return;
  const path = kind === 'ReplicationController' ? ['spec', 'selector'] : ['spec', 'selector', 'matchLabels'];
  const wanted = valueAt(value, ...path);
  if (wanted?.kind !== 'map') return;
  for (const { key, value: held } of wanted.entries) {
    if (held.kind !== 'scalar' || labels.get(key) === held.text) continue;
    const given = labels.get(key);
    const rule = given === undefined ? 'selector-lacks-label' : 'selector-mismatch';
    const values = { label: key, value: held.text, given: given ?? '' };
    const at = given === undefined ? labelsAt : held.at;
    const place = given === undefined ? 'spec.template.metadata.labels' : [...path, key].join('.');
    report({
      rule,
      document,
      at,
      path: place,
      values,
      ...(given === undefined ? { suggestion: `${key}: ${held.text}` } : { suggestion: given }),
    });
  }
}

/** Whether a selector of plain labels chooses the Pods. */
export function selects(selector: ReadonlyMap<string, string>, { labels }: Pick<DescribedPods, 'labels'>): boolean {
  return selector.size > 0 && [...selector].every(([key, value]) => labels.get(key) === value);
}

export function serviceSelector(value: DescribedPods['object']['value']): ReadonlyMap<string, string> {
  return stringsAt(value, 'spec', 'selector');
}
