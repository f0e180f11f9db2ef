import { describe, expect, it } from 'vitest';
import { simulateDowntime } from '#src/domain/schedule/controller/simulate-downtime.ts';
import type { CronJobSpec } from '#src/domain/schedule/cron-job-spec.ts';

function spec(change: Partial<CronJobSpec>): CronJobSpec {
  return {
    schedule: '0 9 * * 1',
    timeZone: 'Asia/Seoul',
    startingDeadlineSeconds: null,
    concurrencyPolicy: 'Forbid',
    suspend: true,
    successfulJobsHistoryLimit: 3,
    failedJobsHistoryLimit: 1,
    jobTemplate: {
      labels: {},
      annotations: {},
      spec: {
        completions: null,
        parallelism: 1,
        backoffLimit: 6,
        activeDeadlineSeconds: null,
        ttlSecondsAfterFinished: null,
        template: { task: 'backup', channel: null, members: null, with: {} },
      },
    },
    ...change,
  };
}

/** Monday 30 November 2026, 08:00 to 23:50 in Seoul. */
const down = { fromMs: Date.parse('2026-11-29T23:00:00Z'), toMs: Date.parse('2026-11-30T14:50:00Z') };
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16);

function told(change: Partial<CronJobSpec>): readonly string[] {
  const simulated = simulateDowntime('weekly', spec(change), 'UTC', down);
  if (simulated.kind === 'never') return [simulated.message];
  return simulated.steps.map((step) => {
    if (step.kind === 'started') return `${iso(step.atMs)} started for ${iso(step.scheduledMs)}`;
    if (step.kind === 'missed') return `missed ${step.count}: ${iso(step.firstMs)}..${iso(step.lastMs)}`;
    return `${iso(step.atMs)} nothing`;
  });
}

describe('simulateDowntime', () => {
  it.each<[string, Partial<CronJobSpec>, readonly string[]]>([
    [
      'makes up for the missed start without a deadline',
      {},
      [
        '2026-11-23T00:00 started for 2026-11-23T00:00',
        'missed 1: 2026-11-30T00:00..2026-11-30T00:00',
        '2026-11-30T14:50 started for 2026-11-30T00:00',
        '2026-12-07T00:00 started for 2026-12-07T00:00',
        '2026-12-14T00:00 started for 2026-12-14T00:00',
      ],
    ],
    [
      'gives the missed start up past its deadline',
      { startingDeadlineSeconds: 3600 },
      [
        '2026-11-23T00:00 started for 2026-11-23T00:00',
        'missed 1: 2026-11-30T00:00..2026-11-30T00:00',
        '2026-11-30T14:50 nothing',
        '2026-12-07T00:00 started for 2026-12-07T00:00',
        '2026-12-14T00:00 started for 2026-12-14T00:00',
      ],
    ],
    [
      'starts only the last of several',
      { schedule: '0 9,18 * * *' },
      [
        '2026-11-29T09:00 started for 2026-11-29T09:00',
        'missed 2: 2026-11-30T00:00..2026-11-30T09:00',
        '2026-11-30T14:50 started for 2026-11-30T09:00',
        '2026-12-01T00:00 started for 2026-12-01T00:00',
        '2026-12-01T09:00 started for 2026-12-01T09:00',
      ],
    ],
    [
      'counts an interval from its last start',
      { schedule: '@every 6h' },
      [
        '2026-11-29T17:00 started for 2026-11-29T17:00',
        'missed 3: 2026-11-29T23:00..2026-11-30T11:00',
        '2026-11-30T14:50 started for 2026-11-30T11:00',
        '2026-11-30T17:00 started for 2026-11-30T17:00',
        '2026-11-30T23:00 started for 2026-11-30T23:00',
      ],
    ],
    ['says that a schedule never starts', { schedule: '59 23 31 2 *' }, ['the schedule never starts']],
    ['says what is wrong with a schedule', { schedule: 'x' }, ['expected exactly 5 fields, found 1: [x]']],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected);
  });
});
