import type { RecordedEvent } from '../controller/schedule-event.ts';
import { printWall } from '../cron/wall-time.ts';
import type { Zone } from '../cron/zone.ts';
import { printFields, printPairs } from './print-fields.ts';
import type { ShownCronJob } from './print-lists.ts';

export interface DescribedCronJob extends ShownCronJob {
  /** The zone that its times are told in. */
  readonly zone: Zone;
  /** The next starts; empty while suspended. */
  readonly nextMs: readonly number[];
  readonly events: readonly RecordedEvent[];
}

/** A CronJob as `kubectl describe` lays it out: fields, the next starts, then the events. */
export function printDescription(cronJob: DescribedCronJob, nowMs: number): string {
  const { manifest, status, zone, nextMs, events } = cronJob;
  const { name, labels, annotations, spec } = manifest;
  const { template, ...job } = spec.jobTemplate.spec;
  const at = (ms: number | null) => (ms === null ? '<unset>' : `${printWall(ms, zone)} (${zone.name})`);
  const fields: readonly (readonly [string, string])[] = [
    ['Name', name],
    ['Labels', printPairs(labels)],
    ['Annotations', printPairs(annotations)],
    ['Schedule', spec.schedule],
    ['Time Zone', spec.timeZone ?? `<unset> (${zone.name})`],
    ['Concurrency Policy', spec.concurrencyPolicy],
    ['Suspend', spec.suspend ? 'True' : 'False'],
    ['Successful Job History Limit', printNumber(spec.successfulJobsHistoryLimit)],
    ['Failed Job History Limit', printNumber(spec.failedJobsHistoryLimit)],
    [
      'Starting Deadline Seconds',
      spec.startingDeadlineSeconds === null ? '<unset>' : `${spec.startingDeadlineSeconds}s`,
    ],
    ['Task', template.task],
    ['Channel', template.channel ?? '<none>'],
    ['Members', template.members?.join(', ') ?? '<none>'],
    ['With', Object.keys(template.with).length === 0 ? '<none>' : JSON.stringify(template.with)],
    ['Backoff Limit', String(job.backoffLimit)],
    ['Active Deadline Seconds', printNumber(job.activeDeadlineSeconds)],
    ['TTL Seconds After Finished', printNumber(job.ttlSecondsAfterFinished)],
    ['Last Schedule Time', at(status.lastScheduleMs)],
    ['Last Successful Time', at(status.lastSuccessfulMs)],
    ['Active Jobs', status.active.map((run) => run.name).join(', ') || '<none>'],
    ['Next Schedule Times', nextMs.map(at).join(', ') || '<none>'],
  ];
  return printFields(fields, events, nowMs);
}

function printNumber(value: number | null): string {
  return value === null ? '<unset>' : String(value);
}
