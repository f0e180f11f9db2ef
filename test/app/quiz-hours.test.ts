import { expect, it, onTestFinished } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { openTutor } from '../support/open-tutor.ts';
import { questionsOf, rootsOf } from '../support/quiz-journey.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A Friday noon in Seoul. */
const friday = Date.UTC(2026, 10, 27, 3);
/** Half past ten at night there. */
const night = Date.UTC(2026, 10, 27, 13, 30, 1);

const quiz = (schedule: string, more = '') => `apiVersion: study/v1
kind: CronJob
metadata: { name: quizzes }
spec:
  schedule: "${schedule}"
  jobTemplate: { spec: { backoffLimit: 0, template: { spec: { task: quiz, channel: study, with: { topic: 볼륨, count: 1${more} } } } } }
`;
const reminder = (schedule: string) => `apiVersion: study/v1
kind: CronJob
metadata: { name: words }
spec:
  schedule: "${schedule}"
  jobTemplate: { spec: { backoffLimit: 0, template: { spec: { task: reminder, channel: study, with: { text: words said } } } } }
`;

async function open() {
  let skewMs = friday - Date.now();
  const tutor = await openTutor('socket', { now: () => Date.now() + skewMs });
  onTestFinished(() => tutor.close());
  const { minji, workspace } = tutor;
  const told = async (words: string) =>
    readableText(await onlyFor(tutor, minji, () => minji.command('study', `/k8s ${words}`)));
  return {
    ...{ tutor, minji, workspace, told },
    moveTo(epochMs: number) {
      skewMs = epochMs - Date.now();
    },
    described: (reason: string) =>
      workspace.waitFor(async () => (await told('describe cj quizzes')).includes(reason), { what: reason }),
    own: () =>
      minji.messages('study').filter((one) => one.user === workspace.botUserId && /퀴즈|words/.test(readableText(one))),
  };
}

it('a scheduled quiz waits for the end of quiet hours, over a restart, says so, and its results keep quiet too', async () => {
  const { tutor, minji, workspace, told, moveTo, described } = await open();
  await told('채널 조용한 시간 22:00-08:00');
  await told(`apply\n${quiz('30 22 * * 5', ', hours: 12')}`);
  moveTo(night);
  await described('Postponed');
  expect(await told('describe cj quizzes')).toMatch(/Normal\s+Postponed.*waits until 2026-11-27T23:00Z.*quiet hours/);
  expect(await told('why')).toMatch(/조용한 시간이어서 quizzes 알림을 .*11\/28.*미뤘어요/);
  expect(rootsOf(tutor)).toEqual([]);
  await tutor.stop();
  await tutor.start();
  moveTo(night + 9 * hourMs);
  expect(rootsOf(tutor)).toEqual([]);
  // Eight in the morning.
  moveTo(Date.UTC(2026, 10, 27, 23, 0, 1));
  const root = await workspace.waitFor(() => rootsOf(tutor)[0], { what: 'the quiz' });
  await questionsOf(tutor, root, 1);
  expect(await told('why')).toContain('quizzes 알림을 보냈어요');
  await told('채널 조용한 시간 19:00-21:00');
  // It was open for twelve hours; the results come with the end of the quiet ones.
  moveTo(Date.UTC(2026, 10, 28, 11, 30));
  await told('get cj');
  const results = () => minji.thread('study', root.ts).slice(2);
  expect(results()).toEqual([]);
  moveTo(Date.UTC(2026, 10, 28, 12, 0, 1));
  await workspace.waitFor(() => results()[0], { what: 'the results' });
  expect(rootsOf(tutor)).toHaveLength(1);
  expect(tutor.errors).toEqual([]);
});

it('scheduled quizzes fill the limit of the week together with messages; what a member starts does not count', async () => {
  const { tutor, minji, workspace, told, moveTo, described, own } = await open();
  await told('채널 한도 3');
  await told(`apply\n${quiz('0 12 * * *')}`);
  await told(`apply\n${reminder('0 9 * * *')}`);
  await onlyFor(tutor, minji, () => minji.command('study', '/k8s quiz 서비스 1'));
  for (const [index, at] of [
    Date.UTC(2026, 10, 28, 0, 0, 1),
    Date.UTC(2026, 10, 28, 3, 0, 1),
    Date.UTC(2026, 10, 29, 0, 0, 1),
  ].entries()) {
    moveTo(at);
    await workspace.waitFor(() => own().length === index + 2, { what: `message ${index + 1}` });
  }
  await tutor.stop();
  await tutor.start();
  moveTo(Date.UTC(2026, 10, 29, 3, 0, 1));
  await described('Skipped');
  expect(await told('describe cj quizzes')).toMatch(/Normal\s+Skipped.*weekly limit/);
  expect(await told('why')).toContain('이번 주에 올린 글이 많아서 quizzes 알림을 보내지 않았어요');
  expect(own()).toHaveLength(4);
  // Somebody who asks for it now gets it.
  await told('create job now --from=cronjob/quizzes');
  await workspace.waitFor(() => own().length === 5, { what: 'what was asked for' });
  moveTo(Date.UTC(2026, 10, 29, 3, 0, 1) + 6 * dayMs);
  await workspace.waitFor(() => own().length > 5, { what: 'the next week' });
  expect(tutor.errors).toEqual([]);
});

it('a quiz for a channel that the tutor is not in fails its run, with an event and a word to the organiser', async () => {
  const { minji, workspace, told, moveTo } = await open();
  await told(`apply\n${quiz('0 9 * * 6').replace('channel: study', 'channel: random')}`);
  await minji.command('random', '/remove @tutor');
  moveTo(Date.UTC(2026, 10, 28, 0, 0, 1));
  const direct = () => minji.messages(minji.dm).map(readableText).join('\n');
  await workspace.waitFor(() => direct().includes('not_in_channel'), { what: 'the word to the organiser' });
  expect(await told('describe cj quizzes')).toMatch(/Warning\s+JobFailed.*not_in_channel/);
});

it('a scheduled quiz that Slack did not take before quiet hours waits for their end; what a member asks for meanwhile comes at once', async () => {
  const { tutor, minji, workspace, told, moveTo } = await open();
  const { channel: id } = await minji.type('study', 'hello');
  await told('채널 조용한 시간 22:00-08:00');
  await told(`apply\n${quiz('50 12,21 * * 5', ', hours: 24').replace('channel: study', `channel: ${id}`)}`);
  // One that goes well, so that it is known by then whose workspace this is.
  moveTo(Date.UTC(2026, 10, 27, 3, 50, 1));
  const before = await workspace.waitFor(() => rootsOf(tutor)[0], { what: 'the quiz before' });
  await questionsOf(tutor, before, 1);
  await workspace.waitFor(async () => /quizzes-\d+\s+Complete/.test(await told('get jobs')), { what: 'its run' });
  workspace.setFaults({ tokenRevoked: true });
  moveTo(night - 40 * 60_000);
  await workspace.waitFor(() => tutor.errors.some(({ message }) => message.startsWith('A quiz could not')), {
    what: 'the refusal',
  });
  moveTo(night);
  workspace.setFaults({});
  await told('create job now --from=cronjob/quizzes');
  await workspace.waitFor(() => rootsOf(tutor)[1], { what: 'the one that was asked for' });
  await workspace.waitFor(async () => /now\s+Complete/.test(await told('get jobs')), { what: 'its run' });
  moveTo(night + 9 * hourMs);
  await told('get cj');
  expect(rootsOf(tutor)).toHaveLength(2);
  // Eight in the morning.
  moveTo(Date.UTC(2026, 10, 27, 23, 0, 1));
  const root = await workspace.waitFor(() => rootsOf(tutor)[2], { what: 'the quiz that waited' });
  await questionsOf(tutor, root, 1);
  await workspace.waitFor(async () => !(await told('get jobs')).includes('Running'), { what: 'its run' });
  expect(rootsOf(tutor)).toHaveLength(3);
});

it('asked why nothing came, it names the suspended schedule of the channel first, and what resumes it', async () => {
  const { minji, told } = await open();
  const { channel: id } = await minji.type('study', 'hello');
  await told(`apply\n${reminder('0 9 * * *').replace('channel: study', `channel: ${id}`)}`);
  await told('suspend cronjob words');
  expect(await told('why')).toMatch(/보내지 않는 일정: words.*resume cronjob words 명령으로/);
  await told('resume cronjob words');
  expect(await told('why')).not.toContain('words');
});
