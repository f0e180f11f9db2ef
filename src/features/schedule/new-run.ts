import type { Run, StoredCronJob } from './stored-schedule.ts';

/** A run that has not begun. */
export function newRun(
  { uid: cronJobUid, manifest }: Pick<StoredCronJob, 'uid' | 'manifest'>,
  { name, uid }: { readonly name: string; readonly uid: string },
  scheduledMs: number | null,
  nowMs: number,
): Run {
  return {
    name,
    uid,
    cronJob: manifest.name,
    cronJobUid,
    scheduledMs,
    creationMs: nowMs,
    spec: manifest.spec.jobTemplate.spec,
    attempts: [],
    status: { active: 0, succeeded: 0, failed: 0, startMs: nowMs, completionMs: null, conditions: [] },
    log: [],
    hasSpoken: false,
  };
}
