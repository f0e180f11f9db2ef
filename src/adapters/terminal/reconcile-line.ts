import { z } from 'zod';
import type { Cluster, CreateOutcome, JobLookup } from '../../domain/schedule/controller/cluster.ts';
import type { CronJob } from '../../domain/schedule/controller/cron-job.ts';
import type { Reconciled } from '../../domain/schedule/controller/ledger.ts';
import { reconcile } from '../../domain/schedule/controller/reconcile.ts';
import { instant, printInstantOrNull } from './schedule-time.ts';

const time = instant.nullable().default(null);
const count = z.number().nullable().default(null);
const fault = z.string().nullable().default(null);

const status = z.looseObject({
  lastScheduleTime: time,
  lastSuccessfulTime: time,
  active: z.array(z.looseObject({ name: z.string(), uid: z.string() })).default([]),
});

const job = z.looseObject({
  name: z.string(),
  uid: z.string(),
  creationTimestamp: time,
  finished: z.enum(['Complete', 'Failed']).nullable().default(null),
  completionTime: time,
});

/** A line of `schedule reconcile --json`. */
export const reconcileLineSchema = z.looseObject({
  id: z.union([z.string(), z.number(), z.null()]).default(null),
  cronJob: z.looseObject({
    name: z.string(),
    creationTimestamp: instant,
    deleting: z.boolean().default(false),
    spec: z.looseObject({
      schedule: z.string(),
      timeZone: z.string().nullable().default(null),
      concurrencyPolicy: z.enum(['Allow', 'Forbid', 'Replace']).default('Allow'),
      suspend: z.boolean().default(false),
      startingDeadlineSeconds: count,
      successfulJobsHistoryLimit: count,
      failedJobsHistoryLimit: count,
    }),
    status,
  }),
  /** What a second, live reading of the CronJob answers; without it, the same as the first. */
  freshCronJob: z.looseObject({ creationTimestamp: instant, status }).optional(),
  listedJobs: z.array(job).default([]),
  liveJobByName: z.looseObject({ name: z.string(), uid: z.string() }).nullable().default(null),
  faults: z
    .looseObject({
      createJob: fault,
      getJob: fault,
      missingActiveJobsAre: fault,
      existingJob: z.looseObject({ uid: z.string(), owned: z.boolean() }).nullable().default(null),
    })
    .prefault({}),
  now: instant,
});

type ReconcileLine = z.infer<typeof reconcileLineSchema>;

/** A dry run of one reconcile against the answers and faults that the line names. */
export function reconcileLine(line: ReconcileLine): object {
  const outcome = dryRun(line);
  return {
    id: line.id,
    created: outcome.created === null ? [] : [outcome.created.name],
    deleted: outcome.deleted,
    eventReasons: outcome.events.map(({ type, reason }) => `${type} ${reason}`),
    updateStatus: outcome.statusChanged,
    active: outcome.status.active.map(({ name }) => name),
    lastScheduleTime: printInstantOrNull(outcome.status.lastScheduleMs),
    lastSuccessfulTime: printInstantOrNull(outcome.status.lastSuccessfulMs),
    requeueAfterMs: outcome.requeueAfterMs,
    error: outcome.error,
  };
}

function dryRun(line: ReconcileLine): Reconciled {
  const { name, creationTimestamp, deleting, spec, status } = line.cronJob;
  const cronJob: CronJob = { name, creationMs: creationTimestamp, deleting, spec, status: statusFrom(status) };
  const { freshCronJob: fresh } = line;
  return reconcile({
    cronJob,
    runs: line.listedJobs.map(({ name, uid, creationTimestamp, finished, completionTime }) => ({
      name,
      uid,
      startMs: creationTimestamp,
      finished,
      completionMs: completionTime,
    })),
    nowMs: line.now,
    defaultTimeZone: 'UTC',
    cluster: clusterFrom(
      line,
      fresh === undefined
        ? cronJob
        : { ...cronJob, creationMs: fresh.creationTimestamp, status: statusFrom(fresh.status) },
    ),
  });
}

function statusFrom({ lastScheduleTime, lastSuccessfulTime, active }: z.infer<typeof status>): CronJob['status'] {
  return { lastScheduleMs: lastScheduleTime, lastSuccessfulMs: lastSuccessfulTime, active };
}

function clusterFrom({ faults, listedJobs, liveJobByName }: ReconcileLine, fresh: CronJob): Cluster {
  return {
    reread: () => fresh,
    getJob(name): JobLookup {
      if (faults.getJob !== null) return { kind: 'error', error: faults.getJob };
      const listed = listedJobs.find((one) => one.name === name) ?? liveJobByName;
      if (listed !== null) return { kind: 'found', run: listed, owned: true };
      if (fresh.status.active.some((run) => run.name === name)) return missing(faults.missingActiveJobsAre);
      const { existingJob } = faults;
      return existingJob === null
        ? { kind: 'not-found' }
        : { kind: 'found', run: { name, uid: existingJob.uid }, owned: existingJob.owned };
    },
    createJob(name): CreateOutcome {
      if (faults.createJob === null) return { kind: 'created', uid: `new-${name}` };
      if (faults.createJob === 'AlreadyExists') return { kind: 'exists' };
      return { kind: faults.createJob === 'NamespaceTerminating' ? 'terminating' : 'error', error: faults.createJob };
    },
  };
}

function missing(fault: string | null): JobLookup {
  return fault === null || fault === 'NotFound' ? { kind: 'not-found' } : { kind: 'error', error: fault };
}
