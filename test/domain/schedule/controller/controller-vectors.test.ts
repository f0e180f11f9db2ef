import { describe, expect, it } from 'vitest';
import type { CronJob } from '#src/domain/schedule/controller/cron-job.ts';
import { byStart, runsBeyondHistory } from '#src/domain/schedule/controller/history.ts';
import { mostRecentStart } from '#src/domain/schedule/controller/most-recent-start.ts';
import { reconcile } from '#src/domain/schedule/controller/reconcile.ts';
import { delayAfterChange, requeueDelay } from '#src/domain/schedule/controller/requeue.ts';
import { runName } from '#src/domain/schedule/controller/run-name.ts';
import { runAnnotations, scheduledTimestampKey } from '#src/domain/schedule/controller/scheduled-annotation.ts';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';
import { hasVectors, readVectors } from '#test/support/schedule-vectors.ts';

interface Given {
  readonly schedule: string;
  readonly timeZone?: string | null;
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  readonly creationTimestamp?: string;
  readonly lastScheduleTime?: string | null;
  readonly startingDeadlineSeconds?: number | null;
  readonly includeStartingDeadlineSeconds?: boolean;
  readonly now: string;
}

const at = (iso: string) => Date.parse(iso);
const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().replace('.000Z', 'Z'));

function cronJobFrom(given: Given): CronJob {
  return {
    name: 'mycronjob',
    creationMs: at(given.creationTimestamp ?? given.now),
    deleting: false,
    spec: {
      schedule: given.schedule,
      timeZone: given.timeZone ?? null,
      startingDeadlineSeconds: given.startingDeadlineSeconds ?? null,
      concurrencyPolicy: given.concurrencyPolicy ?? 'Allow',
      suspend: false,
      successfulJobsHistoryLimit: null,
      failedJobsHistoryLimit: null,
    },
    status: {
      lastScheduleMs: given.lastScheduleTime == null ? null : at(given.lastScheduleTime),
      lastSuccessfulMs: null,
      active: [],
    },
  };
}

function read(given: Given) {
  const parsed = parseCron(given.schedule, { seconds: 'refused' });
  const zone = openZone(given.timeZone ?? 'UTC');
  if (parsed.kind === 'invalid' || zone === null) throw new Error(given.schedule);
  return { schedule: parsed.schedule, zone };
}

describe.skipIf(!hasVectors)('mostRecentStart on the vectors', () => {
  interface C1 {
    readonly id: string;
    readonly input: Given;
    readonly expect: { readonly kind: 'null' | 'time' | 'nonnull' | 'error'; readonly time: string | null };
    readonly derived: { readonly exactMostRecentTime: string | null; readonly exactMissedCount: number };
  }
  it.for(readVectors<C1>('c1-k8s-next-schedule-time').cases)('$id', ({ input, expect: expected, derived }) => {
    const { schedule, zone } = read(input);
    const found = mostRecentStart(cronJobFrom(input), schedule, zone, at(input.now), { withDeadline: true });
    if (expected.kind === 'error') return expect(found).toBeNull();
    expect(iso(found?.mostRecentMs ?? null)).toBe(derived.exactMostRecentTime);
    expect(found?.missedCount).toBe(derived.exactMissedCount);
    if (expected.kind === 'time') expect(iso(found?.mostRecentMs ?? null)).toBe(expected.time);
    expect(found?.mostRecentMs === null).toBe(expected.kind === 'null');
  });

  interface C2 {
    readonly id: string;
    readonly input: Given;
    readonly expect: {
      readonly error: boolean;
      readonly earliestTime: string;
      readonly mostRecentTime: string | null;
      readonly missed: string;
    };
    readonly derived: { readonly exactMostRecentTime: string | null; readonly exactMissedCount: number };
  }
  it.for(readVectors<C2>('c2-k8s-most-recent-schedule-time').cases)('$id', ({ input, expect: expected, derived }) => {
    const { schedule, zone } = read(input);
    const withDeadline = input.includeStartingDeadlineSeconds ?? false;
    const found = mostRecentStart(cronJobFrom(input), schedule, zone, at(input.now), { withDeadline });
    expect(found === null).toBe(expected.error);
    if (found === null) return;
    expect(iso(found.earliestMs)).toBe(expected.earliestTime);
    expect(iso(found.mostRecentMs)).toBe(derived.exactMostRecentTime);
    expect(found.missedCount).toBe(derived.exactMissedCount);
    expect(found.missed).toBe(expected.missed);
  });

  interface C3 {
    readonly id: string;
    readonly input: Given;
    readonly expect: { readonly requeueAfterMs: number };
  }
  it.for(readVectors<C3>('c3-k8s-requeue-duration').cases)('$id', ({ input, expect: expected }) => {
    const { schedule, zone } = read(input);
    expect(requeueDelay(cronJobFrom(input), schedule, zone, at(input.now))).toBe(expected.requeueAfterMs);
  });
});

describe.skipIf(!hasVectors)('delayAfterChange on the vectors', () => {
  interface B2 {
    readonly id: string;
    readonly name: string;
    readonly old: { readonly schedule: string; readonly timeZone?: string | null };
    readonly new: { readonly schedule: string; readonly timeZone?: string | null };
    readonly lastScheduleTime: string | null;
    readonly now: string;
    readonly expect: { readonly delayMs: number };
  }
  it.for(readVectors<B2>('b2-k8s-update-cronjob').cases)('$id $name', (given) => {
    const after = cronJobFrom({ ...given.new, lastScheduleTime: given.lastScheduleTime, now: given.now });
    const before = { schedule: given.old.schedule, timeZone: given.old.timeZone ?? null };
    expect(delayAfterChange(before, after, at(given.now), 'UTC')).toBe(given.expect.delayMs);
  });
});

describe.skipIf(!hasVectors)('reconcile on a run that is there already', () => {
  interface B3 {
    readonly id: string;
    readonly name: string;
    readonly owned: boolean;
    readonly cronJob: Omit<Given, 'now'>;
    readonly existingJob: { readonly name: string; readonly uid: string };
    readonly now: string;
    readonly expect: { readonly statusUpdates: number; readonly active: readonly string[] | null };
  }
  it.for(readVectors<B3>('b3-k8s-already-exists').cases)('$id $name', (given) => {
    const cronJob = cronJobFrom({ ...given.cronJob, now: given.now });
    const outcome = reconcile({
      cronJob,
      runs: [],
      nowMs: at(given.now),
      defaultTimeZone: 'UTC',
      cluster: {
        reread: () => cronJob,
        getJob: () => ({ kind: 'found', run: given.existingJob, owned: given.owned }),
        createJob: () => ({ kind: 'exists' }),
      },
    });
    expect(outcome.statusChanged).toBe(given.expect.statusUpdates === 1);
    expect(outcome.status.active.map(({ name }) => name)).toEqual(given.expect.active ?? []);
    expect(outcome.created).toBeNull();
    expect(outcome.error).toBeNull();
  });
});

describe.skipIf(!hasVectors)('runsBeyondHistory on the vectors', () => {
  interface B4 {
    readonly id: string;
    readonly name: string;
    readonly successfulJobsHistoryLimit: number | null;
    readonly failedJobsHistoryLimit: number | null;
    readonly jobs: readonly {
      readonly startTime: string | null;
      readonly state: 'Complete' | 'Failed' | 'Active';
      readonly inActiveList: boolean;
    }[];
    readonly expect: { readonly deleted: readonly (string | null)[]; readonly activeAfterCleanup?: number };
  }
  it.for(readVectors<B4>('b4-k8s-history-limits').cases)('$id $name', (given) => {
    const runs = given.jobs.map(({ startTime, state, inActiveList }, index) => ({
      name: `job-${String(index).padStart(2, '0')}`,
      startMs: startTime === null ? null : at(startTime),
      finished: state === 'Active' ? null : state,
      inActiveList,
    }));
    const deleted = runsBeyondHistory(runs, given);
    expect(deleted.map(({ startMs }) => iso(startMs)).sort()).toEqual([...given.expect.deleted].sort());
    const left = runs.filter((run) => run.inActiveList && !deleted.includes(run));
    if (given.expect.activeAfterCleanup !== undefined) expect(left.length).toBe(given.expect.activeAfterCleanup);
  });
  interface B5 {
    readonly id: string;
    readonly name: string;
    readonly input: readonly { readonly name: string; readonly startTime: string | null }[];
    readonly expectOrder: readonly string[];
  }
  it.for(readVectors<B5>('b5-k8s-sort-by-start').cases)('$id $name', ({ input, expectOrder }) => {
    const runs = input.map(({ name, startTime }) => ({ name, startMs: startTime === null ? null : at(startTime) }));
    expect(runs.sort(byStart).map(({ name }) => name)).toEqual(expectOrder);
  });
});

describe.skipIf(!hasVectors)('runName and runAnnotations on the vectors', () => {
  interface B6 {
    readonly id: string;
    readonly cronJobName: string;
    readonly timeZone: string | null;
    readonly inputAnnotations: number;
    readonly scheduledTime: string;
    readonly expect: { readonly annotations: number; readonly scheduledTimestampAnnotation: string };
    readonly derived: { readonly name: string };
  }
  it.for(readVectors<B6>('b6-k8s-job-from-template').cases)('$id', (given) => {
    const zone = openZone(given.timeZone ?? 'UTC');
    if (zone === null) throw new Error('zone');
    const template = Object.fromEntries(Array.from({ length: given.inputAnnotations }, (_, n) => [`a${n}`, 'x']));
    const annotations = runAnnotations(template, at(given.scheduledTime), zone);
    expect(runName(given.cronJobName, at(given.scheduledTime))).toBe(given.derived.name);
    expect(Object.keys(annotations)).toHaveLength(given.expect.annotations);
    expect(annotations[scheduledTimestampKey]).toBe(given.expect.scheduledTimestampAnnotation);
  });
});
