import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '#src/workspace/open-workspace.ts';
import { type ForeignApp, startOverSockets } from './foreign-app.ts';

const manifest = new URL('fixtures/manifest.yaml', import.meta.url).pathname;

let workspace: Workspace;
let app: ForeignApp;
beforeEach(async () => {
  workspace = await openWorkspace({ manifest });
  app = await startOverSockets(workspace);
});
afterEach(async () => {
  await app.stop();
  await workspace.close();
});

const workspaceCall = async (method: string, args: object): Promise<unknown> => {
  const headers = { authorization: `Bearer ${workspace.botToken}`, 'content-type': 'application/json' };
  const answer = await fetch(`${workspace.slackApiUrl}${method}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(args),
  });
  return answer.json();
};

const said = (channel: string) =>
  workspace
    .member('U00000MINJI')
    .ephemerals(channel)
    .map((message) => message.text);

describe('a new channel', () => {
  it('is heard by the app only once it is invited, with who invited it', async () => {
    const minji = workspace.member('U00000MINJI');
    const channel = await minji.createChannel('쿠버네티스-2기');
    await minji.type(channel, 'hello nobody');
    await minji.command(channel, '/invite @echo');
    await workspace.waitFor(() => app.handled.includes(`joined:${workspace.botUserId}`));
    expect(app.handled).toEqual([`joined:${workspace.botUserId}`]);
    expect(app.bodies[0]?.body.event).toMatchObject({ channel, inviter: minji.id, channel_type: 'C' });
    await minji.type(channel, 'hello app');
    await workspace.waitFor(() => app.handled.includes('message:hello app'));
  });

  it('is refused under a name Slack does not take, or one that is taken', async () => {
    const minji = workspace.member('U00000MINJI');
    for (const name of ['', 'Two Words', 'UPPER', 'study', '../x', 'a'.repeat(81)]) {
      await expect(minji.createChannel(name)).rejects.toThrow(/refused/u);
    }
  });

  it('that is private is seen by those invited alone', async () => {
    const minji = workspace.member('U00000MINJI');
    const channel = await minji.createChannel('organisers', true);
    expect(() => workspace.member('U00000JUNHO').messages(channel)).toThrow('is not in such a conversation');
    await minji.command(channel, '/invite @준호');
    expect(workspace.member('U00000JUNHO').messages(channel)).toHaveLength(1);
  });
});

describe("Slack's own commands", () => {
  it('say what they need, and who is there already', async () => {
    const minji = workspace.member('U00000MINJI');
    for (const words of ['', ' @nobody', ' @준호']) await minji.command('study', `/invite${words}`);
    expect(said('study')).toEqual([
      'Whom? Write /invite @name.',
      'There is no member "@nobody".',
      '준호 is in this channel already.',
    ]);
    await minji.command(minji.dm, '/leave');
    expect(said(minji.dm)).toEqual(['/leave works in channels only.']);
    expect(workspace.deliveries).toEqual([]);
  });

  it('let a member remove another one, or the app', async () => {
    const minji = workspace.member('U00000MINJI');
    expect(await minji.command('random', '/remove @준호')).toEqual({ kind: 'built-in' });
    expect(() => workspace.member('U00000JUNHO').messages('random')).toThrow('is not in such a conversation');
    await minji.command('random', '/remove @준호');
    await minji.command('random', '/remove');
    expect(said('random').slice(-2)).toEqual(['준호 is not in this channel.', 'Whom? Write /remove @name.']);
  });

  it('let a member leave', async () => {
    const minji = workspace.member('U00000MINJI');
    expect(await minji.command('random', '/leave')).toEqual({ kind: 'built-in' });
    expect(() => minji.messages('random')).toThrow('is not in such a conversation');
  });
});

describe('an archived channel', () => {
  it('can be read and not written into, by members and the app, until it is opened again', async () => {
    const minji = workspace.member('U00000MINJI');
    const before = await minji.type('study', 'before');
    await minji.command('study', '/archive');
    const call = (method: string, args: object) => workspaceCall(method, { channel: before.channel, ...args });
    expect(await call('chat.postMessage', { text: 'x' })).toMatchObject({ error: 'is_archived' });
    expect(await call('conversations.info', {})).toMatchObject({ channel: { is_archived: true } });
    expect(await call('conversations.history', {})).toMatchObject({ ok: true });
    const names = async (exclude_archived: boolean) =>
      JSON.stringify(await workspaceCall('conversations.list', { exclude_archived }));
    expect([(await names(true)).includes('"study"'), (await names(false)).includes('"study"')]).toEqual([false, true]);
    const refused = { kind: 'refused', reason: 'The channel is archived.' };
    expect([await minji.edit(before, 'after'), await minji.react(before, 'eyes')]).toEqual([refused, refused]);
    expect(minji.messages('study').at(-1)?.text).toBe('<@U00000MINJI> archived #study');
    expect(await minji.unarchive('study')).toEqual({ kind: 'done' });
    expect(await call('chat.postMessage', { text: 'x' })).toMatchObject({ ok: true });
  });
});

describe('a mention', () => {
  it('of somebody who is not in the channel is told to its author alone', async () => {
    await workspace.member('U00000MINJI').type('random', 'hello @echo and @준호');
    expect(said('random')).toEqual([
      `<@${workspace.botUserId}> is not in this channel. Write /invite @echo to add them.`,
    ]);
    expect(workspace.member('U00000JUNHO').ephemerals('random')).toEqual([]);
  });

  it('in a direct message makes no app_mention', async () => {
    const minji = workspace.member('U00000MINJI');
    await minji.type(minji.dm, 'hello @echo');
    await workspace.waitFor(() => app.handled.length === 1);
    expect(app.handled).toEqual([`message:hello <@${workspace.botUserId}>`]);
    expect(workspace.deliveries).toHaveLength(1);
  });
});
