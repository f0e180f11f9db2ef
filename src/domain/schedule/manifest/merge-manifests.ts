import type { CronJobManifest } from './cron-job-manifest.ts';

/**
 * Brings a newer version of a manifest into one that was changed by its owners, as `kubectl apply` does with the last applied
 * one: what they left as it came becomes new, what they made their own stays. Lists are taken whole.
 */
export function mergeManifests(came: CronJobManifest, owned: CronJobManifest, newer: CronJobManifest): CronJobManifest {
  // All three are whole manifests, and so is what is made of their parts.
  return merge(came, owned, newer) as CronJobManifest;
}

function merge(came: unknown, owned: unknown, newer: unknown): unknown {
  if (isRecord(owned) && isRecord(newer)) {
    const before = isRecord(came) ? came : {};
    const keys = [...new Set([...Object.keys(owned), ...Object.keys(newer)])];
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = merge(before[key], owned[key], newer[key]);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  }
  return isSame(came, owned) ? newer : owned;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Manifests are plain data whose fields stand in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
