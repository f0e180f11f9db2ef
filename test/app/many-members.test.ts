import { expect, it, onTestFinished } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { openTutor } from '../support/open-tutor.ts';

const many = 30;
const ids = Array.from({ length: many }, (_, n) => `U0000MANY${String(n).padStart(2, '0')}`);
const manifest = `apiVersion: study/v1
kind: CronJob
metadata: { name: everyone }
spec:
  schedule: "0 9 * * 1"
  suspend: true
  jobTemplate: { spec: { backoffLimit: 0, template: { spec: { task: reminder, members: [${[...ids, 'U0000GONE1'].join(', ')}], with: { text: 모두에게 } } } } }
`;

async function open() {
  // A Friday noon in Seoul.
  const skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  const members = ids.map((id, n) => ({
    id,
    displayName: `Many ${n}`,
    locale: 'ko-KR',
    tz: 'Asia/Seoul',
  }));
  const tutor = await openTutor('socket', { now: () => Date.now() + skewMs, workspace: { state: { members } } });
  onTestFinished(() => tutor.close());
  const { workspace, minji } = tutor;
  await onlyFor(tutor, minji, () => minji.command('study', `/k8s apply\n${manifest}`));
  const start = () =>
    onlyFor(tutor, minji, () => minji.command('study', '/k8s create job all --from=cronjob/everyone'));
  const counters = () => minji.messages(minji.dm).filter((one) => /명 중 \d+명/.test(readableText(one)));
  const received = () =>
    ids.map((id) => {
      const member = workspace.member(id);
      return member.messages(member.dm).filter((one) => readableText(one).includes('모두에게')).length;
    });
  const isDone = () => counters().some((one) => readableText(one).includes('다 보냈어요'));
  return { tutor, workspace, start, counters, received, isDone };
}

it('shows the organiser in one message how far many deliveries are, and goes on past who is gone', async () => {
  const { tutor, workspace, start, counters, received, isDone } = await open();
  await start();
  await workspace.waitFor(isDone, { timeoutMs: 30_000, what: 'the end of the deliveries' });
  expect(received()).toEqual(ids.map(() => 1));
  expect(counters()).toHaveLength(1);
  expect(readableText(counters()[0] ?? expect.fail())).toContain(
    `${many + 1}명 중 ${many}명에게 다 보냈어요. 보낼 것이 없는 분 1명이에요.`,
  );
  expect(counters()[0]?.edited).toBeTruthy();
  const logs = readableText(await onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', '/k8s logs job/all')));
  expect(logs).toMatch(/U0000GONE1: unreachable[\s\S]*Complete/);
});

it('goes on with the deliveries and in the same message after a stop in between', async () => {
  const { tutor, workspace, start, counters, received, isDone } = await open();
  await start();
  await workspace.waitFor(() => received().some((count) => count > 0), { what: 'the first delivery' });
  await tutor.stop();
  expect(received().filter((count) => count > 0).length).toBeLessThanOrEqual(many);
  await tutor.start();
  await workspace.waitFor(isDone, { timeoutMs: 30_000, what: 'the end of the deliveries' });
  expect(received()).toEqual(ids.map(() => 1));
  expect(counters()).toHaveLength(1);
});

it('waits out a limit of Slack for everybody instead of running into it again', async () => {
  const { workspace, start, received, isDone } = await open();
  await start();
  await workspace.waitFor(() => received().some((count) => count > 0), { what: 'the first delivery' });
  workspace.setFaults({ rateLimited: { method: 'chat.postMessage', times: 3 } });
  await workspace.waitFor(isDone, { timeoutMs: 30_000, what: 'the end of the deliveries' });
  expect(received()).toEqual(ids.map(() => 1));
});
