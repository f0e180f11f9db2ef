import type { CronJobSpec } from '../cron-job-spec.ts';

/** A CronJob as people write it, with every default filled in. */
export interface CronJobManifest {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: CronJobSpec;
}

export const apiVersion = 'study/v1';

/**
 * The longest name of a CronJob: a run's name adds `-` and up to ten digits of minutes to it and must stay below the 63
 * characters of a DNS label (Kubernetes' own limit).
 */
export const longestName = 52;
