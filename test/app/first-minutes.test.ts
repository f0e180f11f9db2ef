import { afterEach, describe, expect, it } from 'vitest';
import { createChannelStore } from '#src/adapters/database/channel-store.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { findElements } from '#src/workspace/blocks/find-elements.ts';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { askInChannel, replyTo } from '../support/journey.ts';
import { type OpenTutor, type OpenTutorOptions, openTutor, transports } from '../support/open-tutor.ts';
import { startTutorChild } from '../support/start-tutor-child.ts';

const ownNotes = {
  'autumn.md': '---\nauthor: 가을\n---\n# 9장\n\n## 📝 내용 정리\n### 파드\n- 파드 : 가장 작은 배포 단위\n',
};
/** Made by somebody who speaks English, and by the tutor itself with such a member in it. */
const english = { id: 'C0000ENGLISH', name: 'english', creator: 'U000000EMMA' };
const ofTutor = { id: 'C0000OFTUTOR', name: 'of-tutor', creator: 'U0000000BOT', memberIds: ['U000000EMMA'] };

const isWelcome = (message: Message) => /튜터예요|I am the tutor/.test(readableText(message));

describe.for(transports)('the first minutes over %s', (transport) => {
  let tutor: OpenTutor;
  afterEach(() => tutor.close());

  async function open(options: OpenTutorOptions = {}): Promise<OpenTutor> {
    tutor = await openTutor(transport, options);
    return tutor;
  }
  const welcomes = (member: MemberActor, channel = 'study') => member.messages(channel).filter(isWelcome);
  const welcomed = (member: MemberActor, channel = 'study') =>
    tutor.workspace.waitFor(() => welcomes(member, channel)[0], { what: `the welcome in ${channel}` });
  async function restart(): Promise<void> {
    await tutor.stop();
    await tutor.start();
  }
  async function inDatabase(work: (store: ReturnType<typeof createChannelStore>) => Promise<unknown>): Promise<void> {
    const database = await openDatabase({ path: tutor.config.databasePath, now: Date.now() });
    await work(createChannelStore(database.kysely));
    await database.close();
  }
  const posts = () => tutor.workspace.calls.filter(({ method }) => method === 'chat.postMessage').length;

  it('welcomes each channel it is in once, in the language of whoever made it, and says that the notes are samples', async () => {
    const { minji, emma } = await open({ workspace: { state: { channels: [english, ofTutor] } } });
    const korean = readableText((await welcomed(minji)) ?? expect.fail());
    expect(korean).toMatch(/^안녕하세요.*예시 노트[\s\S]*\/k8s explain[\s\S]*눌러 봐도[\s\S]*NOTES_DIR/);
    for (const channel of [english.name, ofTutor.name]) {
      expect(readableText(await welcomed(emma, channel))).toMatch(
        /^Hello.*sample notes[\s\S]*\/k8s explain[\s\S]*NOTES_DIR/,
      );
    }
    await minji.join('random');
    expect(welcomes(minji, 'random')).toEqual([]);
    await restart();
    await restart();
    expect(posts()).toBe(3);
    expect(tutor.errors).toEqual([]);
  });

  it('offers three things to try: one press asks, and a double press asks once', async () => {
    const { minji, emma } = await open();
    const welcome = await welcomed(minji);
    const offered = findElements(welcome.blocks);
    expect(offered.map(({ actionId }) => actionId)).toEqual(['ask-anew:0', 'ask-anew:1', 'ask-anew:2']);
    const answer = await askInChannel(tutor, minji, () =>
      Promise.all([minji, minji, emma].map((member) => member.press(welcome, { actionId: 'ask-anew:0' }))),
    );
    expect(readableText(answer)).toContain(String(offered[0]?.element.value));
    expect(readableText(answer)).not.toContain('찾지 못했어요');
    // A channel's answers go out one after the other: one to the repeated press would stand before these.
    for (const actionId of ['ask-anew:1', 'ask-anew:2']) {
      const next = await askInChannel(tutor, minji, () => minji.press(welcome, { actionId }));
      expect(readableText(next)).not.toContain('찾지 못했어요');
    }
    expect(minji.messages('study')).toHaveLength(4);
    // Each answer begins a thread of its own, which goes on by itself.
    await replyTo(tutor, minji, answer, () => minji.type('study', '그럼 서비스는?', { threadTs: answer.ts }));
  });

  it('welcomes a member in the direct message when they open it first, once, in their own language', async () => {
    const { workspace, minji, emma } = await open();
    for (const member of [minji, emma]) {
      member.openMessages();
      member.openMessages();
      await welcomed(member, member.dm);
    }
    await restart();
    for (const member of [minji, emma]) member.openMessages();
    await workspace.waitFor(() => workspace.deliveries.every(({ state }) => state === 'acknowledged'));
    // What comes after it is answered after it.
    const root = await emma.type(emma.dm, 'What is a Pod?');
    await tutor.handled(root);
    const korean = welcomes(minji, minji.dm).map(readableText);
    expect(korean).toEqual([expect.stringMatching(/^안녕하세요.*예시 노트[\s\S]*여기에 그냥 물어보세요/)]);
    const english = welcomes(emma, emma.dm);
    expect(english.map(readableText)).toEqual([expect.stringMatching(/^Hello.*sample notes[\s\S]*Just ask me here/)]);
    const [welcome = expect.fail()] = english;
    const before = emma.messages(emma.dm).length;
    for (const actionId of ['ask-anew:1', 'ask-anew:1', 'ask-anew:2']) await emma.press(welcome, { actionId });
    const answers = () => emma.messages(emma.dm).slice(before).map(readableText);
    await workspace.waitFor(() => answers().length === 2);
    expect(answers()).toEqual([expect.stringMatching(/^Emma: .*\?/), expect.stringMatching(/^Emma: .*\?/)]);
    expect(new Set(answers().map((text) => text.split('\n')[0])).size).toBe(2);
    expect(tutor.errors).toEqual([]);
  });

  it('welcomes nobody in the direct message who has asked there before', async () => {
    const { workspace, junho } = await open();
    const root = await junho.type(junho.dm, '파드가 뭐야?');
    await workspace.waitFor(() => junho.thread(junho.dm, root.ts).length === 2);
    junho.openMessages();
    await workspace.waitFor(() => workspace.calls.some(({ method }) => method.endsWith('setSuggestedPrompts')));
    await restart();
    junho.openMessages();
    const again = await junho.type(junho.dm, '서비스가 뭐야?');
    await tutor.handled(again);
    expect(welcomes(junho, junho.dm)).toEqual([]);
  });

  it('says nothing of samples when the notes are the group’s own', async () => {
    const { minji } = await open({ notes: ownNotes });
    const channel = readableText(await welcomed(minji));
    minji.openMessages();
    const direct = readableText(await welcomed(minji, minji.dm));
    for (const text of [channel, direct]) {
      expect(text).toMatch(/^안녕하세요/);
      expect(text).not.toMatch(/예시|NOTES_DIR/);
    }
  });

  it('welcomes once although it is killed in the middle', { timeout: 60_000 }, async () => {
    const { workspace, minji } = await open({ started: false });
    const child = await startTutorChild(tutor, { waits: false });
    await workspace.waitFor(() => posts() === 1, { timeoutMs: 20_000, what: 'the welcome' });
    await child.kill();
    await tutor.start();
    expect(welcomes(minji)).toHaveLength(1);
    // As a crash between posting and remembering it leaves it, and as a new database finds it.
    await tutor.stop();
    await openDatabase({ path: tutor.config.databasePath, now: Date.now() }).then(async ({ kysely, close }) => {
      await kysely.updateTable('channels').set({ welcomed_at: null }).execute();
      await close();
    });
    await tutor.start();
    expect(welcomes(minji)).toHaveLength(1);
    expect(posts()).toBe(1);
  });

  it('leaves a quiet channel in peace', async () => {
    const { workspace, minji } = await open({ started: false });
    const place = { teamId: workspace.teamId, channelId: 'C000000STUDY' };
    await inDatabase((store) => store.setQuiet({ ...place, quiet: true, by: minji.id, at: 1 }));
    await tutor.start();
    expect(welcomes(minji)).toEqual([]);
  });

  it('welcomes a channel that it is invited to, in the language of whoever invited it, once', async () => {
    const { workspace, minji, emma } = await open();
    const made = await minji.createChannel('second-group');
    const joined = () =>
      workspace.deliveries.findLast(({ payload }) => JSON.stringify(payload).includes('member_joined_channel'));
    await emma.command(made, '/invite @tutor');
    expect(readableText(await welcomed(emma, made))).toMatch(/^Hello/);
    const { payload, ...event } = joined() ?? expect.fail('nobody joined');
    // The same invitation once more, and another one.
    for (const event_id of [payload.event_id, 'EvAnother']) {
      await workspace.redeliver({ ...event, payload: { ...payload, event_id } });
    }
    await restart();
    await tutor.handled(await minji.type(made, '@tutor 파드가 뭐야?'));
    expect(welcomes(minji, made)).toHaveLength(1);
    expect(tutor.errors).toEqual([]);
  });

  it('welcomes a bounded number of channels at a start, and the others at the next', async () => {
    const channels = Array.from({ length: 24 }, (_, n) => ({ id: `C000000MANY${n}`, name: `many-${n}` }));
    const { minji } = await open({ workspace: { state: { channels } } });
    const names = ['study', ...channels.map(({ name }) => name)];
    const silent = () => names.filter((name) => welcomes(minji, name).length === 0);
    expect(silent()).toEqual(['many-19', 'many-20', 'many-21', 'many-22', 'many-23']);
    await restart();
    expect(names.map((name) => welcomes(minji, name).length)).toEqual(names.map(() => 1));
    expect(posts()).toBe(names.length);
    expect(tutor.errors).toEqual([]);
  });
});
