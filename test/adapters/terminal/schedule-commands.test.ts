import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { runScheduleLines } from '#src/adapters/terminal/run-schedule-lines.ts';
import { simulateSchedule } from '#src/adapters/terminal/simulate-schedule.ts';
import { WrongUsage } from '#src/adapters/terminal/wrong-usage.ts';
import { backupTask } from '#src/domain/schedule/tasks/backup-task.ts';

function openTerminal(lines: readonly string[] = []) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const terminal = { input: Readable.from(lines.map((line) => `${line}\n`)), output, errors };
  const read = async () => {
    output.end();
    errors.end();
    return { output: await text(output), errors: await text(errors) };
  };
  return { terminal, read };
}

describe('runScheduleLines', () => {
  it('answers each line, tells a broken one and goes on', async () => {
    const { terminal, read } = openTerminal([
      '{"id":"a","expr":"0 9 * * 1","tz":"Asia/Seoul","from":"2026-11-26T00:00:00Z","count":1}',
      '',
      '{"id":"b","expr":"0 9 * * 1","from":"yesterday"}',
      'not json',
      '{"id":"c","expr":"0 0 9 * * 1","from":"2026-11-26T00:00:00Z"}',
    ]);
    expect(await runScheduleLines('next', terminal)).toBe(1);
    const { output, errors } = await read();
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toEqual([
      { id: 'a', next: ['2026-11-30T00:00:00Z'], prev: ['2026-11-23T00:00:00Z'], error: null },
      { id: 'b', error: 'Cannot read line 3: from: Invalid ISO datetime' },
      { id: null, error: 'Cannot read line 4: it is not JSON' },
      { id: 'c', next: ['2026-11-30T09:00:00Z'], prev: ['2026-11-23T09:00:00Z'], error: null },
    ]);
    expect(errors.trim().split('\n')).toHaveLength(2);
  });
});

describe('simulateSchedule', () => {
  const manifest = (deadline: string) => `apiVersion: study/v1
kind: CronJob
metadata: { name: nightly }
spec:
  schedule: "30 4 * * *"
  timeZone: Europe/Berlin
  suspend: true
${deadline}  jobTemplate: { spec: { template: { spec: { task: backup } } } }
`;

  async function simulate(down: string, deadline = '') {
    const { terminal, read } = openTerminal();
    const input = { file: 'nightly.yaml', text: manifest(deadline), down, tasks: [backupTask], defaultTimeZone: 'UTC' };
    const code = simulateSchedule(input, terminal);
    return { code, ...(await read()) };
  }

  it('tells what is missed and made up for, in the zone of the schedule', async () => {
    const { code, output, errors } = await simulate('2026-11-30T00:00..2026-12-01T09:45');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.trimEnd().split('\n')).toEqual([
      'Times in Europe/Berlin.',
      'The schedule is suspended; this is what would happen if it were not.',
      '2026-11-29 04:30  starts nightly-29932050',
      '2026-11-30 04:30  down: 2 starts missed to 2026-12-01 04:30',
      '2026-12-01 09:45  starts nightly-29934930, 5 h 15 min late: it makes up for 2026-12-01 04:30',
      '2026-12-02 04:30  starts nightly-29936370',
      '2026-12-03 04:30  starts nightly-29937810',
    ]);
  });

  it('tells when the starting deadline has passed', async () => {
    const { output } = await simulate(
      '2026-11-30T00:00+01:00..2026-11-30T08:45:00Z',
      '  startingDeadlineSeconds: 1800\n',
    );
    expect(output).toContain(
      '2026-11-30 09:45  back: nothing is made up for: the starting deadline of 30 min has passed',
    );
  });

  it('tells what is wrong with a manifest, with its place', async () => {
    const { code, output, errors } = await simulate('2026-11-30..2026-12-01', '  suspended: true\n');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toBe('nightly.yaml:8:3: spec.suspended: unknown field. Did you mean "suspend"?\n');
  });

  it.each([
    '',
    'a..b',
    '2026-11-30',
    '2026-12-01..2026-11-30',
    '2026-02-30..2026-03-02',
    '2026-01-01..2028-01-01',
    '2026-01-01..2026-01-02..2026-01-03',
  ])('refuses the time down %j', async (down) => {
    await expect(simulate(down)).rejects.toThrow(WrongUsage);
  });
});
