import { apiVersion, type CronJobManifest } from './cron-job-manifest.ts';
import { withoutNull } from './without-null.ts';

/** A manifest as plain data with every default written out, in Kubernetes' order of fields; what is not set is left out. */
export function manifestObject({
  name,
  labels,
  annotations,
  spec,
}: CronJobManifest): Readonly<Record<string, unknown>> {
  const { jobTemplate, ...starting } = spec;
  const { template, ...job } = jobTemplate.spec;
  return withoutNull({
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
  });
}

function orNull<T extends object>(record: T): T | null {
  return Object.values(record).some((value) => value !== null) ? record : null;
}
