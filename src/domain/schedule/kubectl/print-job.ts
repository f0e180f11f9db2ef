import type { RecordedEvent } from '../controller/schedule-event.ts';
import { printFields, printPairs } from './print-fields.ts';
import type { ShownJob } from './print-lists.ts';

/** A run as `kubectl describe` lays it out. */
export function printJob(job: ShownJob, events: readonly RecordedEvent[], nowMs: number): string {
  const { status, spec, scheduledMs } = job;
  const [condition] = status.conditions;
  const at = (ms: number | null) => (ms === null ? '<unset>' : new Date(ms).toISOString());
  return printFields(
    [
      ['Name', job.name],
      ['Labels', printPairs(job.labels)],
      ['Annotations', printPairs(job.annotations)],
      ['Controlled By', `cronjob/${job.cronJob}`],
      ['Scheduled For', scheduledMs === null ? '<asked for>' : at(scheduledMs)],
      ['Task', spec.template.task],
      ['Backoff Limit', String(spec.backoffLimit)],
      ['Start Time', at(status.startMs)],
      ['Completed At', at(status.completionMs)],
      ['Attempts', `${status.active} Active / ${status.succeeded} Succeeded / ${status.failed} Failed`],
      [
        'Condition',
        condition === undefined ? '<none>' : `${condition.type} (${condition.reason}): ${condition.message}`,
      ],
    ],
    events,
    nowMs,
  );
}
