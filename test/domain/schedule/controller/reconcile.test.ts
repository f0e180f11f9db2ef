import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CronJob, StoredRun } from '#src/domain/schedule/controller/cron-job.ts';
import type { Reconciled } from '#src/domain/schedule/controller/ledger.ts';
import { reconcile } from '#src/domain/schedule/controller/reconcile.ts';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { nextStarts } from '#src/domain/schedule/cron/starts.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';
import type { StartingSpec } from '#src/domain/schedule/cron-job-spec.ts';

const at = (iso: string) => Date.parse(iso);

/** A store of one CronJob and its runs that does what a reconcile says. */
function openWorld(spec: Partial<StartingSpec>, creation: string) {
  let cronJob: CronJob = {
    name: 'weekly',
    creationMs: at(creation),
    deleting: false,
    spec: {
      schedule: '0 * * * *',
      timeZone: null,
      startingDeadlineSeconds: null,
      concurrencyPolicy: 'Allow',
      suspend: false,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 1,
      ...spec,
    },
    status: { lastScheduleMs: null, lastSuccessfulMs: null, active: [] },
  };
  let runs: StoredRun[] = [];
  const seen: string[] = [];
  return {
    runs: () => runs,
    started: seen,
    change: (change: Partial<CronJob>) => {
      cronJob = { ...cronJob, ...change };
    },
    spec: (change: Partial<StartingSpec>) => {
      cronJob = { ...cronJob, spec: { ...cronJob.spec, ...change } };
    },
    finish: (name: string, finished: 'Complete' | 'Failed', ms: number) => {
      runs = runs.map((run) =>
        run.name === name ? { ...run, finished, completionMs: finished === 'Complete' ? ms : null } : run,
      );
    },
    look: (nowMs: number, fails: string | null = null): Reconciled => {
      const outcome = reconcile({
        cronJob,
        runs,
        nowMs,
        defaultTimeZone: 'UTC',
        cluster: {
          reread: () => cronJob,
          getJob: (name) => {
            const run = runs.find((one) => one.name === name);
            return run === undefined ? { kind: 'not-found' } : { kind: 'found', run, owned: true };
          },
          createJob: (name) => {
            if (fails !== null) return { kind: 'error', error: fails };
            return runs.some((run) => run.name === name)
              ? { kind: 'exists' }
              : { kind: 'created', uid: `${name}@${nowMs}` };
          },
        },
      });
      cronJob = { ...cronJob, status: outcome.status };
      runs = runs.filter(({ name }) => !outcome.deleted.includes(name));
      if (outcome.created !== null) {
        const { name, uid } = outcome.created;
        runs.push({ name, uid, startMs: nowMs, finished: null, completionMs: null });
        seen.push(name);
      }
      return outcome;
    },
  };
}

const reasons = ({ events }: Reconciled) => events.map(({ reason }) => reason);

describe('reconcile', () => {
  it('cleans the history up even where no run can be created, so that a full store cannot block itself', () => {
    const world = openWorld({ successfulJobsHistoryLimit: 1 }, '2026-01-01T00:00:00Z');
    for (const hour of ['01', '02']) {
      const ms = at(`2026-01-01T${hour}:00:00Z`);
      const name = world.look(ms).created?.name ?? '';
      world.finish(name, 'Complete', ms + 1000);
    }
    const full = world.look(at('2026-01-01T03:00:00Z'), 'quota');
    expect(full.error).toBe('quota');
    expect(full.deleted).toHaveLength(1);
    expect(reasons(full)).toContain('FailedCreate');
    expect(world.look(at('2026-01-01T03:00:01Z')).created).not.toBeNull();
  });

  it('postpones under Forbid, and starts late when the run that was going on has ended', () => {
    const world = openWorld({ concurrencyPolicy: 'Forbid' }, '2026-01-01T00:00:00Z');
    const first = world.look(at('2026-01-01T01:00:00Z')).created?.name ?? '';
    expect(reasons(world.look(at('2026-01-01T02:00:00Z')))).toEqual(['JobAlreadyActive']);
    world.finish(first, 'Complete', at('2026-01-01T02:20:00Z'));
    const late = world.look(at('2026-01-01T02:20:00Z'));
    expect(late.created?.scheduledMs).toBe(at('2026-01-01T02:00:00Z'));
  });

  it('replaces the run that is going on under Replace', () => {
    const world = openWorld({ concurrencyPolicy: 'Replace' }, '2026-01-01T00:00:00Z');
    const first = world.look(at('2026-01-01T01:00:00Z')).created?.name ?? '';
    const second = world.look(at('2026-01-01T02:00:00Z'));
    expect(second.deleted).toEqual([first]);
    expect(second.status.active.map(({ name }) => name)).toEqual([second.created?.name]);
  });

  it('starts nothing while suspended, and at most the last missed start when resumed', () => {
    const world = openWorld({ suspend: true }, '2026-01-01T00:30:00Z');
    expect(world.look(at('2026-01-01T05:00:00Z'))).toMatchObject({ created: null, requeueAfterMs: null });
    world.spec({ suspend: false });
    expect(world.look(at('2026-01-01T05:30:00Z')).created?.scheduledMs).toBe(at('2026-01-01T05:00:00Z'));
    expect(world.look(at('2026-01-01T05:31:00Z')).created).toBeNull();
  });

  it('makes up for nothing on resuming past the starting deadline', () => {
    const world = openWorld({ suspend: true, startingDeadlineSeconds: 60 }, '2026-01-01T00:30:00Z');
    world.spec({ suspend: false });
    expect(world.look(at('2026-01-01T05:30:00Z')).created).toBeNull();
  });

  it('starts nothing twice when the clock is set back', () => {
    const world = openWorld({}, '2026-01-01T00:30:00Z');
    const started = world.look(at('2026-01-01T05:00:00Z'));
    const back = world.look(at('2026-01-01T03:30:00Z'));
    expect(back.created).toBeNull();
    expect(back.status.lastScheduleMs).toBe(started.status.lastScheduleMs);
    expect(world.look(at('2026-01-01T05:00:01Z')).created).toBeNull();
    expect(world.look(at('2026-01-01T06:00:00Z')).created).not.toBeNull();
  });

  it('does not bring a deleted run back', () => {
    const world = openWorld({ successfulJobsHistoryLimit: 0 }, '2026-01-01T00:30:00Z');
    const name = world.look(at('2026-01-01T01:00:00Z')).created?.name ?? '';
    world.finish(name, 'Complete', at('2026-01-01T01:00:01Z'));
    expect(world.look(at('2026-01-01T01:00:02Z')).deleted).toEqual([name]);
    expect(world.look(at('2026-01-01T01:00:03Z')).created).toBeNull();
    expect(world.runs()).toEqual([]);
  });

  it('looks after runs and starts none of a CronJob that is being deleted', () => {
    const world = openWorld({}, '2026-01-01T00:30:00Z');
    const name = world.look(at('2026-01-01T01:00:00Z')).created?.name ?? '';
    world.finish(name, 'Complete', at('2026-01-01T01:00:05Z'));
    world.change({ deleting: true });
    const last = world.look(at('2026-01-01T02:00:00Z'));
    expect(last).toMatchObject({ created: null, requeueAfterMs: null });
    expect(reasons(last)).toEqual(['SawCompletedJob']);
  });

  it.each([
    ['an unreadable schedule', { schedule: 'mondays' }, 'UnparseableSchedule'],
    ['a schedule that never starts', { schedule: '59 23 31 2 *' }, 'InvalidSchedule'],
    ['an unknown zone', { timeZone: 'Asia/Soul' }, 'UnknownTimeZone'],
  ])('says why %s starts nothing, and asks for no further look', (_, spec, reason) => {
    const outcome = openWorld(spec, '2026-01-01T00:00:00Z').look(at('2026-01-02T00:00:00Z'));
    expect(reasons(outcome)).toEqual([reason]);
    expect(outcome).toMatchObject({ created: null, requeueAfterMs: null, error: null });
  });

  it('starts over a year with times down exactly what was the last start at each look', () => {
    const given = [
      ['0 9 * * 1', 'Asia/Seoul'],
      ['30 2 * * *', 'Europe/Berlin'],
      ['30 10,11,12 * * 1-5', 'America/New_York'],
      ['0 20 * * 0', 'Asia/Seoul'],
    ] as const;
    const year = at('2026-01-01T00:00:00Z');
    const minutes = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 20, maxLength: 120 });
    fc.assert(
      fc.property(
        fc.constantFrom(...given),
        fc.option(fc.constantFrom(60, 3600, 86_400), { nil: null }),
        minutes,
        (pair, deadline, gaps) => {
          const [schedule, timeZone] = pair;
          const world = openWorld(
            { schedule, timeZone, startingDeadlineSeconds: deadline, successfulJobsHistoryLimit: null },
            '2026-01-01T00:00:00Z',
          );
          const parsed = parseCron(schedule, { seconds: 'refused' });
          const zone = openZone(timeZone);
          if (parsed.kind === 'invalid' || zone === null) throw new Error(schedule);
          const all = nextStarts(parsed.schedule, zone, year, 2000);
          const expected: string[] = [];
          let [now, handled] = [year, year];
          for (const gap of gaps) {
            now += gap * 60_000;
            const due = all.filter((start) => start > handled && start <= now).at(-1);
            const inTime = due !== undefined && (deadline === null || due > now - deadline * 1000);
            if (due !== undefined && inTime) {
              expected.push(`weekly-${due / 60_000}`);
              handled = due;
            }
            const created = world.look(now).created?.name;
            if (created !== undefined) world.finish(created, 'Complete', now);
          }
          expect(world.started).toEqual(expected);
          expect(new Set(world.started).size).toBe(world.started.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
