import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { createScheduleStore } from '#src/adapters/database/schedule-store.ts';
import { startTutor } from '#src/compose.ts';
import { draftManifest } from '#src/domain/schedule/manifest/draft-manifest.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import { openFaultySlack } from '../support/faulty-slack.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutorOptions, openTutor } from '../support/open-tutor.ts';

const manifest = (name: string, channel: string) => `apiVersion: study/v1
kind: CronJob
metadata: { name: ${name} }
spec:
  schedule: "0 9 * * 1"
  jobTemplate: { spec: { backoffLimit: 0, template: { spec: { task: reminder, channel: ${channel}, with: { text: ${name} said } } } } }
`;
const monday = Date.UTC(2026, 10, 30, 0, 0, 1);
const weekMs = 7 * 86_400_000;

async function open(options: OpenTutorOptions = {}) {
  // A Friday noon in Seoul.
  let skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  const now = () => Date.now() + skewMs;
  const tutor = await openTutor('socket', { now, ...options });
  onTestFinished(() => tutor.close());
  const { minji } = tutor;
  const told = async (words: string) =>
    readableText(await onlyFor(tutor, minji, () => minji.command('study', `/k8s ${words}`)));
  return {
    ...{ tutor, minji, workspace: tutor.workspace, told, now },
    moveTo(epochMs: number) {
      skewMs = epochMs - Date.now();
    },
    posts: (name: string, channel = 'study') =>
      minji.messages(channel).filter((one) => readableText(one).includes(`${name} said`)),
    direct: () => minji.messages(minji.dm).map(readableText).join('\n'),
  };
}

it('a token that is revoked midway fails what is due with an event; the organisers hear of it when Slack can be reached again, and the next run goes out', async () => {
  const { workspace, told, moveTo, posts, direct } = await open();
  await told(`apply\n${manifest('first', 'study')}`);
  workspace.setFaults({ tokenRevoked: true });
  moveTo(monday);
  const refused = () => workspace.calls.filter(({ response }) => response.error === 'token_revoked');
  await workspace.waitFor(() => refused().length > 0, { what: 'the refusal' });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  workspace.setFaults({});
  moveTo(monday + 120_000);
  await workspace.waitFor(() => direct().includes('token_revoked'), { what: 'the word to the organiser' });
  expect(await told('describe cj first')).toMatch(/Warning\s+JobFailed.*token_revoked/);
  expect(posts('first')).toEqual([]);
  moveTo(monday + weekMs);
  await workspace.waitFor(() => posts('first')[0], { what: 'the next run' });
  expect(direct().match(/token_revoked/g)).toHaveLength(1);
});

it('while a revoked token hides what holds for a channel, its message waits instead of asking on and on, and goes out once afterwards', async () => {
  const { tutor, workspace, minji, told, moveTo, posts } = await open();
  const { channel: id } = await minji.type('study', 'hello');
  await told(`apply\n${manifest('waiting', id)}`);
  workspace.setFaults({ tokenRevoked: true });
  moveTo(monday);
  const refused = () => workspace.calls.filter(({ response }) => response.error === 'token_revoked').length;
  await workspace.waitFor(() => refused() > 0, { what: 'the refusal' });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(refused()).toBeLessThan(5);
  expect(tutor.errors.length).toBeLessThan(5);
  workspace.setFaults({});
  moveTo(monday + 60_000);
  await workspace.waitFor(() => posts('waiting')[0], { what: 'the message' });
  expect(posts('waiting')).toHaveLength(1);
});

it('a channel that the tutor was removed from, and one that is gone, fail their own schedules alone', async () => {
  const { workspace, minji, told, moveTo, posts, direct } = await open();
  await told(`apply\n${manifest('removed', 'random')}`);
  await told(`apply\n${manifest('gone', 'C0000GONE1')}`);
  await told(`apply\n${manifest('sound', 'study')}`);
  await minji.command('random', '/remove @tutor');
  moveTo(monday);
  await workspace.waitFor(() => posts('sound')[0], { what: 'the sound one' });
  await workspace.waitFor(() => direct().includes('not_in_channel') && direct().includes('channel_not_found'), {
    what: 'the words to the organiser',
  });
  expect(await told('describe cj removed')).toMatch(/Warning\s+JobFailed.*not_in_channel/);
  expect(await told('describe cj gone')).toMatch(/Warning\s+JobFailed.*channel_not_found/);
  await minji.command('random', '/invite @tutor');
  moveTo(monday + weekMs);
  await workspace.waitFor(() => posts('removed', 'random')[0], { what: 'the run after the invitation' });
});

it('a channel that was archived, by its name or its id, for words or a quiz, fails its own schedule alone until it is opened again', async () => {
  const { workspace, minji, told, moveTo, posts, direct } = await open();
  const { channel: id } = await minji.type('random', 'hello');
  await minji.command('random', '/invite @tutor');
  await told(`apply\n${manifest('named', 'random')}`);
  await told(`apply\n${manifest('numbered', id)}`);
  await told(
    `apply\n${manifest('quizzed', id)
      .replace(/task: reminder/, 'task: quiz')
      .replace(/text: .* said/, 'topic: 볼륨')}`,
  );
  await told(`apply\n${manifest('sound', 'study')}`);
  await minji.command('random', '/archive');
  moveTo(monday);
  await workspace.waitFor(() => posts('sound')[0], { what: 'the sound one' });
  await workspace.waitFor(() => (direct().match(/is_archived/g) ?? []).length >= 3, {
    what: 'the words to the organiser',
  });
  for (const name of ['named', 'numbered', 'quizzed']) {
    expect(await told(`describe cj ${name}`)).toMatch(/Warning\s+JobFailed.*is_archived/);
  }
  await minji.unarchive('random');
  moveTo(monday + weekMs);
  await workspace.waitFor(() => posts('named', 'random')[0] && posts('numbered', 'random')[0], {
    what: 'the runs after it was opened again',
  });
});

it('two hundred schedules of the same second go out once each', async () => {
  const many = 200;
  const channels = Array.from({ length: many / 4 }, (_, n) => ({
    id: `C0000MANY${String(n).padStart(2, '0')}`,
    name: `many-${n}`,
  }));
  const { tutor, workspace, minji, moveTo, now } = await open({ started: false, workspace: { state: { channels } } });
  const names = Array.from({ length: many }, (_, n) => `all-${n}`);
  const database = await openDatabase({ path: tutor.config.databasePath, now: now() });
  const schedules = createScheduleStore(database.kysely);
  for (const [n, name] of names.entries()) {
    const draft = {
      ...{ name, schedule: '0 9 * * 1', timeZone: null, task: 'reminder', text: `${name} said`, members: null },
      ...{ channel: channels[n % channels.length]?.id ?? '', everyWeeks: 1, firstDate: '' },
    };
    const event = { type: 'Normal', reason: 'Created', message: 'for the test' } as const;
    await schedules.save({ manifest: draftManifest(draft), uid: name, version: null, by: 'test', at: now(), event });
  }
  await database.close();
  await tutor.start();
  moveTo(monday);
  const said = () =>
    channels.flatMap(({ name }) =>
      minji.messages(name).flatMap((one) => /all-\d+(?= said)/.exec(readableText(one))?.[0] ?? []),
    );
  await workspace.waitFor(() => said().length >= many, { timeoutMs: 60_000, what: 'all of them' });
  expect(said().toSorted()).toEqual(names.toSorted());
  expect(tutor.errors).toEqual([]);
}, 90_000);

it.each(['repost', 'giveUp'] as const)(
  'a message that Slack never got, and that is not found through the quiet period, is handled by %s',
  async (unknownDelivery) => {
    let skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
    const now = () => Date.now() + skewMs;
    const config = { quietPeriodSeconds: 1, unknownDelivery };
    const tutor = await openTutor('socket', { started: false, now, config });
    const faulty = await openFaultySlack(tutor.workspace.slackApiUrl);
    const drop = () => {};
    const log = { debug: drop, info: drop, warn: drop, error: drop };
    const { slackApiUrl } = faulty;
    const running = await startTutor({ config: tutor.config, access: tutor.access, slackApiUrl, log, now });
    onTestFinished(async () => {
      await running.stop();
      await faulty.close();
      await tutor.close();
    });
    const { workspace, minji } = tutor;
    const told = async (words: string) =>
      readableText(await onlyFor(tutor, minji, () => minji.command('study', `/k8s ${words}`)));
    await told(`apply\n${manifest('lost', 'study')}`);
    faulty.setFault('dropped');
    skewMs = monday - Date.now();
    const posts = () => minji.messages('study').filter((one) => readableText(one).includes('lost said')).length;
    if (unknownDelivery === 'repost') {
      await workspace.waitFor(() => posts() === 1, { timeoutMs: 10_000, what: 'the repeated message' });
      return;
    }
    await workspace.waitFor(async () => /JobFailed.*unknown outcome/.test(await told('describe cj lost')), {
      timeoutMs: 10_000,
    });
    expect(posts()).toBe(0);
  },
);

it.each(['losesResponse', 'failsAfterwards', 'rateLimited'] as const)('%s posts once', async (fault) => {
  const { workspace, told, moveTo, posts } = await open({ config: { quietPeriodSeconds: 1 } });
  await told(`apply\n${manifest('once', 'study')}`);
  workspace.setFaults({ [fault]: { method: 'chat.postMessage', times: 1 } });
  moveTo(monday);
  await workspace.waitFor(async () => (await told('get jobs')).includes('Complete'), { timeoutMs: 15_000 });
  expect(posts('once')).toHaveLength(1);
});

it('a connection that is cut while it is only looked where to post fails no run and is no error', async () => {
  const { tutor, workspace, minji, told, moveTo, posts } = await open();
  const { channel: id } = await minji.type('study', 'hello');
  await told(`apply\n${manifest('named', 'study')}`);
  await told(`apply\n${manifest('numbered', id)}`);
  workspace.setFaults({ losesResponse: { method: 'auth.test', times: 1 } });
  moveTo(monday);
  await workspace.waitFor(() => posts('named')[0] && posts('numbered')[0], { what: 'both' });
  workspace.setFaults({ losesResponse: { method: 'conversations.list', times: 1 } });
  moveTo(monday + weekMs);
  await workspace.waitFor(() => posts('named')[1] && posts('numbered')[1], { what: 'both again' });
  expect(await told('describe cj named')).not.toContain('Warning');
  expect(tutor.errors).toEqual([]);
});

it('a refresh of one socket while a run is due deafens nobody: the command is answered and the run posted once', async () => {
  const { workspace, told, moveTo, posts } = await open();
  await told(`apply\n${manifest('fresh', 'study')}`);
  await workspace.waitFor(() => workspace.socketCount() === 2, { what: 'two sockets' });
  moveTo(monday);
  workspace.refreshSockets(1);
  expect(await told('get cj')).toContain('fresh');
  await workspace.waitFor(() => posts('fresh')[0], { what: 'the run' });
  expect(posts('fresh')).toHaveLength(1);
});
