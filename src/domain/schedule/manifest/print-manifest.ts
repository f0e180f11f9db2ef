import { stringify } from 'yaml';
import { apiVersion, type CronJobManifest } from './cron-job-manifest.ts';

/** A manifest as YAML with every default written out, in Kubernetes' order of fields; what is not set is left out. */
export function printManifest({ name, labels, annotations, spec }: CronJobManifest): string {
  const { jobTemplate, ...starting } = spec;
  const { template, ...job } = jobTemplate.spec;
  const object = {
    apiVersion,
    kind: 'CronJob',
    metadata: { name, labels: orNull(labels), annotations: orNull(annotations) },
    spec: {
      ...starting,
      jobTemplate: {
        metadata: orNull({ labels: orNull(jobTemplate.labels), annotations: orNull(jobTemplate.annotations) }),
        spec: { ...job, template: { spec: { ...template, with: orNull(template.with) } } },
      },
    },
  };
  return stringify(withoutNull(object), { lineWidth: 0, aliasDuplicateObjects: false });
}

function orNull<T extends object>(record: T): T | null {
  return Object.values(record).some((value) => value !== null) ? record : null;
}

function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNull(inner)]));
}
