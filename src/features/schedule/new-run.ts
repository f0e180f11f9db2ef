import { manualAnnotations, runAnnotations } from '../../domain/schedule/controller/scheduled-annotation.ts';
import { openZone } from '../../domain/schedule/cron/zone.ts';
import type { Run, StoredCronJob } from './stored-schedule.ts';

/** What begins: the time that it is for, or who asked for it now; and the zone of a CronJob that names none. */
export interface Beginning {
  readonly name: string;
  readonly uid: string;
  readonly cause: { readonly scheduledMs: number } | { readonly by: string };
  readonly nowMs: number;
  readonly defaultTimeZone: string;
}

/** A run that has not begun, with its template's labels and annotations and where it comes from. */
export function newRun(
  { uid: cronJobUid, manifest }: Pick<StoredCronJob, 'uid' | 'manifest'>,
  { name, uid, cause, nowMs, defaultTimeZone }: Beginning,
): Run {
  const { jobTemplate, timeZone } = manifest.spec;
  const { spec, labels, annotations } = jobTemplate;
  // Who reconciled it has opened the zone before; UTC is as true as any other otherwise.
  const zone = openZone(timeZone ?? defaultTimeZone) ?? openZone('UTC');
  const isScheduled = 'scheduledMs' in cause;
  return {
    name,
    uid,
    cronJob: manifest.name,
    cronJobUid,
    scheduledMs: isScheduled ? cause.scheduledMs : null,
    creationMs: nowMs,
    labels,
    annotations:
      isScheduled && zone !== null
        ? runAnnotations(annotations, cause.scheduledMs, zone)
        : manualAnnotations(annotations),
    by: isScheduled ? null : cause.by,
    spec,
    attempts: [],
    status: { active: 0, succeeded: 0, failed: 0, startMs: nowMs, completionMs: null, conditions: [] },
    log: [],
    hasSpoken: false,
  };
}
