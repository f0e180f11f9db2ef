import { stringify } from 'yaml';
import type { CronJobManifest } from './cron-job-manifest.ts';
import { manifestObject } from './manifest-object.ts';

/** A manifest as YAML, as `apply` takes it. */
export function printManifest(manifest: CronJobManifest): string {
  return stringify(manifestObject(manifest), { lineWidth: 0, aliasDuplicateObjects: false });
}
