import { apiVersion } from '../manifest/cron-job-manifest.ts';
import { withoutNull } from '../manifest/without-null.ts';
import type { ShownJob } from './print-lists.ts';
import { printTime } from './print-time.ts';

/** A run as `kubectl get job -o yaml` gives it. */
export function jobObject(job: ShownJob): Readonly<Record<string, unknown>> {
  const { name, uid, cronJob, creationMs, labels, annotations, spec, status } = job;
  const { template, ...rest } = spec;
  const { startMs, completionMs, conditions, ...counts } = status;
  return withoutNull({
    apiVersion,
    kind: 'Job',
    metadata: {
      ...{ name, uid, creationTimestamp: printTime(creationMs) },
      labels: someOf(labels),
      annotations: someOf(annotations),
      ownerReferences: [{ apiVersion, kind: 'CronJob', name: cronJob, controller: true }],
    },
    spec: { ...rest, template: { spec: { ...template, with: someOf(template.with) } } },
    status: {
      startTime: printTime(startMs),
      completionTime: printTime(completionMs),
      ...counts,
      conditions: conditions.map(({ type, reason, message, lastTransitionMs }) => ({
        ...{ type, status: 'True', reason, message, lastTransitionTime: printTime(lastTransitionMs) },
      })),
    },
  });
}

function someOf<T extends object>(record: T): T | null {
  return Object.keys(record).length === 0 ? null : record;
}
