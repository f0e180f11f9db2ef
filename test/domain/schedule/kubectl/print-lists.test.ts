import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openZone } from '#src/domain/schedule/cron/zone.ts';
import { eventObject } from '#src/domain/schedule/kubectl/event-object.ts';
import { jobObject } from '#src/domain/schedule/kubectl/job-object.ts';
import { printAge } from '#src/domain/schedule/kubectl/print-age.ts';
import { printDescription } from '#src/domain/schedule/kubectl/print-description.ts';
import { printJob } from '#src/domain/schedule/kubectl/print-job.ts';
import { printCronJobs, printEvents, printJobs, type ShownCronJob } from '#src/domain/schedule/kubectl/print-lists.ts';
import { printObjects } from '#src/domain/schedule/kubectl/print-objects.ts';
import { draftManifest } from '#src/domain/schedule/manifest/draft-manifest.ts';
import { newRun } from '#src/features/schedule/new-run.ts';

const now = Date.parse('2026-11-30T00:05:00Z');
const manifest = draftManifest({
  name: 'weekly',
  schedule: '0 9 * * 1',
  timeZone: 'Asia/Seoul',
  task: 'reminder',
  text: '읽어 주세요',
  channel: 'study',
  members: null,
  everyWeeks: 1,
  firstDate: '',
});
const weekly: ShownCronJob = {
  manifest,
  creationMs: now - 9 * 86_400_000,
  status: { lastScheduleMs: now - 300_000, lastSuccessfulMs: null, active: [{ name: 'weekly-29933280', uid: 'u' }] },
};
const event = {
  type: 'Normal',
  reason: 'SuccessfulCreate',
  message: 'Created run weekly-29933280',
  count: 3,
  firstMs: now - 7_200_000,
  lastMs: now - 300_000,
} as const;

describe('printAge', () => {
  it.each([
    [0, '0s'],
    [-5000, '0s'],
    [119_000, '119s'],
    [190_000, '3m10s'],
    [1_500_000, '25m'],
    [19_200_000, '5h20m'],
    [72_000_000, '20h'],
    [277_200_000, '3d5h'],
    [1_036_800_000, '12d'],
  ])('of %i ms is %s', (ms, expected) => {
    expect(printAge(ms)).toBe(expected);
  });
});

describe('printCronJobs, printJobs and printEvents', () => {
  it('line their columns up as kubectl does', () => {
    expect(printCronJobs([weekly], now)).toBe(
      [
        'NAME     SCHEDULE    TIMEZONE     SUSPEND   ACTIVE   LAST SCHEDULE   AGE',
        'weekly   0 9 * * 1   Asia/Seoul   False     1        5m              9d',
      ].join('\n'),
    );
    const status = { active: 0, succeeded: 1, failed: 0, startMs: now - 300_000, completionMs: now - 297_000 };
    const condition = { type: 'Complete', reason: 'CompletionsReached', message: '', lastTransitionMs: now } as const;
    const job = {
      ...{ name: 'weekly-1', uid: 'r1', cronJob: 'weekly', scheduledMs: now - 300_000, creationMs: now - 300_000 },
      ...{ labels: {}, annotations: {}, spec: manifest.spec.jobTemplate.spec },
      status: { ...status, conditions: [condition] },
    };
    expect(printJobs([job], now)).toBe(
      ['NAME       STATUS     COMPLETIONS   DURATION   AGE', 'weekly-1   Complete   1/1           3s         5m'].join(
        '\n',
      ),
    );
    expect(printEvents([{ ...event, object: 'cronjob/weekly' }], now)).toBe(
      [
        'LAST SEEN           TYPE     REASON             OBJECT           MESSAGE',
        '5m (x3 over 120m)   Normal   SuccessfulCreate   cronjob/weekly   Created run weekly-29933280',
      ].join('\n'),
    );
  });

  it('keep a cell with line breaks on one line', () => {
    const odd = { ...event, message: 'a\nb\tc', object: 'cronjob/weekly' };
    expect(printEvents([odd], now).split('\n')).toHaveLength(2);
  });
});

describe('printDescription', () => {
  it('tells everything about a CronJob in its own zone', () => {
    const zone = openZone('Asia/Seoul');
    if (zone === null) throw new Error('zone');
    const text = printDescription(
      { ...weekly, zone, nextMs: [Date.parse('2026-12-07T00:00:00Z')], events: [event] },
      now,
    );
    expect(text).toContain('Name:                          weekly\n');
    expect(text).toContain('Next Schedule Times:           2026-12-07 09:00 (Asia/Seoul)\n');
    expect(text).toContain('Last Schedule Time:            2026-11-30 09:00 (Asia/Seoul)\n');
    expect(text.split('\n').slice(-3)).toEqual([
      'Events:',
      '  Type     Reason             Age                 Message',
      '  Normal   SuccessfulCreate   5m (x3 over 120m)   Created run weekly-29933280',
    ]);
    expect(printDescription({ ...weekly, zone, nextMs: [], events: [] }, now)).toContain('Events: <none>');
  });
});

describe('printJob, jobObject and eventObject', () => {
  const run = newRun(
    { uid: 'u', manifest },
    {
      ...{ name: 'weekly-29933280', uid: 'r1', cause: { scheduledMs: Date.parse('2026-11-30T00:00:00Z') } },
      ...{ nowMs: now, defaultTimeZone: 'UTC' },
    },
  );

  it('tell which time a run is for, as the controller notes it', () => {
    expect(printJob(run, [], now)).toMatch(
      /^Annotations: +batch\.kubernetes\.io\/cronjob-scheduled-timestamp=2026-11-30T09:00:00\+09:00$/m,
    );
    const asked = newRun(
      { uid: 'u', manifest },
      { name: 'n', uid: 'r2', cause: { by: 'U1' }, nowMs: now, defaultTimeZone: 'UTC' },
    );
    expect(printJob(asked, [], now)).toContain('cronjob.kubernetes.io/instantiate=manual');
  });

  it.each(['yaml', 'json'] as const)('print one object as it is and several in a list, as %s', (format) => {
    const one = parse(printObjects([jobObject(run)], format));
    expect(one).toMatchObject({
      kind: 'Job',
      metadata: { name: 'weekly-29933280', ownerReferences: [{ kind: 'CronJob', name: 'weekly' }] },
      spec: { backoffLimit: 3, template: { spec: { task: 'reminder', channel: 'study' } } },
      status: { active: 0, startTime: '2026-11-30T00:05:00Z' },
    });
    const events = [event, event].map((each) => eventObject({ ...each, object: 'cronjob/weekly' }));
    expect(parse(printObjects(events, format))).toMatchObject({
      kind: 'List',
      items: [{ involvedObject: { kind: 'CronJob', name: 'weekly' }, count: 3 }, {}],
    });
  });
});
