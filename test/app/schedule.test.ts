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

  it('posts exactly once when the clock moves to Monday, and says so in describe, jobs and logs', async () => {
    const { workspace } = tutor;
    moveTo(Date.UTC(2026, 10, 30, 0, 0, 1));
    await workspace.waitFor(() => posts('함께 읽어요')[0], { what: 'the reminder' });
    await workspace.waitFor(async () => (await told(tutor.junho, '/k8s get jobs')).includes('Complete'));
    moveTo(Date.UTC(2026, 10, 30, 0, 20));
    expect(await told(tutor.junho, '/k8s describe cronjob monday')).toContain('SuccessfulCreate');
    expect(await told(tutor.junho, `/k8s logs job/monday-${Date.UTC(2026, 10, 30) / 60_000}`)).toContain('Complete');
    expect(posts('함께 읽어요')).toHaveLength(1);
    expect(tutor.errors).toEqual([]);
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
    expect(posts('함께 읽어요')).toHaveLength(1);
  });
});
