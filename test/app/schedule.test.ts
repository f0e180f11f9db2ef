import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

const manifest = `apiVersion: study/v1
kind: CronJob
metadata:
  name: monday
spec:
  schedule: "0 9 * * 1"
  startingDeadlineSeconds: 3600
  jobTemplate:
    spec:
      template:
        spec:
          task: reminder
          channel: study
          with:
            text: 이번 주도 함께 읽어요.
`;

describe.for(transports)('schedules over %s', (transport) => {
  let tutor: OpenTutor;
  // A Friday noon in Seoul.
  let skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  const now = () => Date.now() + skewMs;
  const moveTo = (epochMs: number) => {
    skewMs = epochMs - Date.now();
  };
  beforeAll(async () => {
    tutor = await openTutor(transport, { now });
  });
  afterAll(() => tutor.close());

  const told = async (member: OpenTutor['minji'], command: string) =>
    readableText(await onlyFor(tutor, member, () => member.command('study', command)));
  const posts = (text: string) =>
    tutor.minji.messages('study').filter((message) => readableText(message).includes(text));

  it('refuses a change by who is no organiser, and lets everybody look', async () => {
    expect(await told(tutor.junho, `/k8s apply\n${manifest}`)).toContain('운영자만');
    expect(await told(tutor.junho, '/k8s get cronjobs')).toMatch(/nightly-backup\s+30 4 \* \* \*\s+<none>\s+True/);
  });

  it('applies a manifest, says the next three dates, and lists it', async () => {
    const said = await told(tutor.minji, `/k8s apply\n${manifest}`);
    expect(said).toContain('cronjob/monday 만들었어요');
    expect(said).toContain('11/30(월) 오전 9시, 12/7(월) 오전 9시, 12/14(월) 오전 9시');
    expect(await told(tutor.junho, '/k8s get cj')).toMatch(/monday\s+0 9 \* \* 1/);
  });

  it('offers the preview wherever CronJobs are shown, to the one who presses', async () => {
    const { junho } = tutor;
    const list = await onlyFor(tutor, junho, () => junho.command('study', '/k8s get cj'));
    const fromList = await onlyFor(tutor, junho, () => junho.press(list, { label: '나에게 미리 보기: monday' }));
    expect(readableText(fromList)).toContain('이번 주도 함께 읽어요.');
    const one = await onlyFor(tutor, junho, () => junho.command('study', '/k8s describe cj monday'));
    const fromOne = await onlyFor(tutor, junho, () => junho.press(one, { label: '나에게 미리 보기' }));
    expect(readableText(fromOne)).toContain('이번 주도 함께 읽어요.');
  });

  it('posts exactly once when the clock moves to Monday, and says so in describe, jobs and logs', async () => {
    const { workspace } = tutor;
    moveTo(Date.UTC(2026, 10, 30, 0, 0, 1));
    await workspace.waitFor(() => posts('함께 읽어요')[0], { what: 'the reminder' });
    await workspace.waitFor(async () => (await told(tutor.junho, '/k8s get jobs')).includes('Complete'));
    moveTo(Date.UTC(2026, 10, 30, 0, 20));
    expect(await told(tutor.junho, '/k8s describe cronjob monday')).toContain('SuccessfulCreate');
    const name = `monday-${Date.UTC(2026, 10, 30) / 60_000}`;
    const yaml = await told(tutor.junho, `/k8s get job ${name} -o yaml`);
    expect(yaml).toContain('batch.kubernetes.io/cronjob-scheduled-timestamp: 2026-11-30T09:00:00+09:00');
    expect(await told(tutor.junho, '/k8s get events -o json')).toContain('"kind": "Event"');
    expect(await told(tutor.junho, `/k8s logs job/${name}`)).toContain('Complete');
    expect(posts('함께 읽어요')).toHaveLength(1);
    expect(tutor.errors).toEqual([]);
  });

  it('sees within seconds what the terminal has changed', async () => {
    const command = ['src/launch.mjs', 'src/main.ts', 'create', 'job', 'by-hand', '--from=cronjob/monday'];
    const env = { ...process.env, DATABASE_PATH: tutor.config.databasePath };
    await promisify(execFile)(process.execPath, command, { env });
    await tutor.workspace.waitFor(() => posts('함께 읽어요').length === 2, { what: 'the run from the terminal' });
  });

  it('lets an organiser set how much is posted in a channel, and nobody else', async () => {
    expect(await told(tutor.junho, '/k8s channel limit none')).toContain('운영자만');
    expect(await told(tutor.minji, '/k8s 채널 한도 7')).toContain('한 주에 7개까지');
    expect(await told(tutor.minji, '/k8s 채널 조용한 시간 22:00-08:00')).toContain('22:00–08:00');
  });

  it('starts nothing while suspended, and never guesses a misspelt change', async () => {
    expect(await told(tutor.minji, '/k8s suspnd cronjob monday')).toContain('짐작으로');
    expect(await told(tutor.minji, '/k8s suspend cronjob monday')).toContain('멈췄어요');
    moveTo(Date.UTC(2026, 11, 7, 0, 0, 1));
    expect(await told(tutor.junho, '/k8s get cj')).toContain('True');
    expect(posts('함께 읽어요')).toHaveLength(2);
  });
});
