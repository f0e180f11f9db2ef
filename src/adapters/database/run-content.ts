import type { Insertable, Selectable } from 'kysely';
import type { Run } from '../../features/schedule/stored-schedule.ts';
import type { RunTable } from './schedule-schema.ts';

/** A run as a row; what is only ever read as a whole stands in one JSON. */
export function toRunRow(run: Run): Insertable<RunTable> {
  const { labels, annotations, by, spec, attempts, status, log, hasSpoken } = run;
  return {
    name: run.name,
    uid: run.uid,
    cron_job: run.cronJob,
    cron_job_uid: run.cronJobUid,
    scheduled_ms: run.scheduledMs,
    content: JSON.stringify({ labels, annotations, by, spec, attempts, status, log, hasSpoken }),
    finished: status.conditions[0]?.type ?? null,
    created_at: run.creationMs,
  };
}

export function toRun(row: Selectable<RunTable>): Run {
  const { name, uid, cron_job, cron_job_uid, scheduled_ms, content, created_at } = row;
  const named = {
    name,
    uid,
    cronJob: cron_job,
    cronJobUid: cron_job_uid,
    scheduledMs: scheduled_ms === null ? null : Number(scheduled_ms),
    creationMs: Number(created_at),
  };
  return {
    // Runs of older versions say nothing of where they come from.
    ...{ labels: {}, annotations: {}, by: null },
    // Written by `toRunRow` and nobody else.
    ...(JSON.parse(content) as Omit<Run, keyof typeof named>),
    ...named,
  };
}
