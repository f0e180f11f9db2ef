import { stringify } from 'yaml';
import { apiVersion } from '../manifest/cron-job-manifest.ts';

/** Objects for `-o yaml` and `-o json`: one as it is, several or none in a list, as kubectl prints them. */
export function printObjects(objects: readonly object[], format: 'yaml' | 'json'): string {
  const [only] = objects;
  const whole = objects.length === 1 && only !== undefined ? only : { apiVersion, kind: 'List', items: objects };
  if (format === 'json') return JSON.stringify(whole, null, 2);
  return stringify(whole, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
}
