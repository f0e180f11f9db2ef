import { apiVersion } from '../manifest/cron-job-manifest.ts';
import type { ShownEvent } from './print-lists.ts';
import { printTime } from './print-time.ts';

/** An event as `kubectl get events -o yaml` gives it. */
export function eventObject(event: ShownEvent): Readonly<Record<string, unknown>> {
  const { object, type, reason, message, count, firstMs, lastMs } = event;
  const [kind = '', name = ''] = object.split('/');
  return {
    ...{ apiVersion, kind: 'Event' },
    involvedObject: { kind: kind === 'cronjob' ? 'CronJob' : 'Job', name },
    ...{ type, reason, message, count, firstTimestamp: printTime(firstMs), lastTimestamp: printTime(lastMs) },
  };
}
