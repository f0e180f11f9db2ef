import { afterEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../src/workspace/open-workspace.ts';
import { type ForeignAgent, startAgentOverHttp, startAgentOverSockets } from './foreign-agent.ts';

const manifest = new URL('fixtures/agent-manifest.yaml', import.meta.url).pathname;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function overSockets() {
  const workspace = await openWorkspace({ manifest });
  closing.push(workspace.close);
  const agent = await startAgentOverSockets(workspace);
  closing.push(agent.stop);
  return { workspace, agent };
}

async function overHttp() {
  let url = '';
  const workspace = await openWorkspace({ manifest, transport: { kind: 'http', url: () => url } });
  closing.push(workspace.close);
  const agent = await startAgentOverHttp(workspace);
  url = agent.url;
  closing.push(agent.stop);
  return { workspace, agent };
}

const handles = ({ workspace, agent }: { workspace: Workspace; agent: ForeignAgent }, what: string) =>
  workspace.waitFor(() => agent.handled.includes(what), { what: `${what} among ${agent.handled.join(', ')}` });

describe.each([
  ['Socket Mode', overSockets],
  ['signed HTTP', overHttp],
])('a foreign agent over %s', (_name, start) => {
  it('streams an answer that grows in one message', async () => {
    const { workspace, agent } = await start();
    const emma = workspace.member('U000000EMMA');
    const root = await emma.type('study', 'stream please');
    await handles({ workspace, agent }, 'streamed');
    const replies = emma.thread('study', root.ts).slice(1);
    expect(replies.map(({ text, streamingSince }) => [text, streamingSince])).toEqual([['One, **two**, three.', null]]);
  });

  it('runs a global shortcut, asks for options, and submits the one chosen', async () => {
    const { workspace, agent } = await start();
    const minji = workspace.member('U00000MINJI');
    expect(await minji.shortcut('start')).toEqual({ kind: 'done' });
    const view = await workspace.waitFor(() => minji.views()[0]);
    expect(await minji.suggest(view, { actionId: 'topics' }, '')).toEqual({ kind: 'options', options: [], groups: [] });
    const offered = await minji.suggest(view, { actionId: 'topics' }, 'st');
    if (offered.kind !== 'options') return expect.fail(JSON.stringify(offered));
    expect(offered.options.map(({ value }) => value)).toEqual(['stateful set', 'storage']);
    expect(agent.handled).toEqual(['shortcut:start', 'options:st']);
    const storage = offered.options[1] ?? expect.fail('there is no second option');
    await minji.submit(view, { topics: storage });
    expect(agent.handled).toContain('view:storage');
    expect(agent.bodies.find(({ type }) => type === 'block_suggestion')).toMatchObject({
      action_id: 'topics',
      block_id: 'topic',
      value: 'st',
      container: { type: 'view', view_id: view.id },
      view: { callback_id: 'form' },
    });
  });

  it('runs a message shortcut with the message, and answers the member alone', async () => {
    const { workspace, agent } = await start();
    const junho = workspace.member('U00000JUNHO');
    const message = await junho.type('study', '나중에 볼 것');
    expect(await junho.shortcut('keep', message)).toEqual({ kind: 'done' });
    await workspace.waitFor(() => junho.ephemerals('study')[0]);
    expect(agent.handled).toEqual(['keep:나중에 볼 것']);
    expect(junho.ephemerals('study')[0]?.text).toBe('Kept');
    expect(await junho.shortcut('start', message)).toMatchObject({ kind: 'refused' });
    expect(agent.bodies.find(({ type }) => type === 'message_action')).toMatchObject({
      message_ts: message.ts,
      channel: { id: 'C000000STUDY' },
      message: { user: 'U00000JUNHO' },
    });
  });

  it('hears of a shared file, asks for it, and downloads what was uploaded', async () => {
    const { workspace, agent } = await start();
    const minji = workspace.member('U00000MINJI');
    const file = minji.upload('../9장 노트.md', '# 서비스\n');
    const message = await minji.type(minji.dm, '제 노트예요', { fileIds: [file.id] });
    await handles({ workspace, agent }, 'file:9장 노트.md:# 서비스\n');
    expect(message).toMatchObject({ fileIds: [file.id], text: '제 노트예요' });
    const event = agent.bodies.map(({ event }) => event).find((one) => Object(one).subtype === 'file_share');
    expect(event).toMatchObject({ files: [{ id: file.id, name: '9장 노트.md', filetype: 'markdown', size: 12 }] });
  });

  it('uploads a picture with the SDK and shares it in a thread', async () => {
    const { workspace, agent } = await start();
    const minji = workspace.member('U00000MINJI');
    const root = await minji.type('study', '그림 보여 주세요');
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    await agent.client.files.uploadV2({
      channel_id: 'C000000STUDY',
      thread_ts: root.ts,
      file: bytes,
      filename: 'chart.png',
      title: '이해도',
      alt_text: '이해도가 올랐어요',
      initial_comment: '여기 있어요',
    });
    const reply = await workspace.waitFor(() => minji.thread('study', root.ts)[1]);
    expect(reply).toMatchObject({ text: '여기 있어요', fileIds: [expect.stringMatching(/^F/u)] });
    const { file } = await agent.client.files.info({ file: reply.fileIds[0] ?? '' });
    expect(file).toMatchObject({ name: 'chart.png', title: '이해도', mimetype: 'image/png', size: 7, is_public: true });
    await agent.client.files.delete({ file: file?.id ?? '' });
    await expect(agent.client.files.info({ file: file?.id ?? '' })).rejects.toThrow('file_not_found');
  });

  it('is stopped by a press while it streams, and may not go on', async () => {
    const { workspace, agent } = await start();
    const emma = workspace.member('U000000EMMA');
    const { channel, ts: thread_ts } = await emma.type(emma.dm, 'work on it');
    const { client } = agent;
    await client.agents.sessions.setStatus({ channel_id: channel, thread_ts, status: 'processing', title: 'Work' });
    const stream = await client.chat.startStream({ channel, thread_ts, markdown_text: 'Half of ' });
    expect(await emma.stop(channel, thread_ts)).toEqual({ kind: 'done' });
    await handles({ workspace, agent }, 'stopped:1');
    const more = client.chat.appendStream({ channel, ts: stream.ts ?? '', markdown_text: 'it' });
    await expect(more).rejects.toThrow('stopped_by_user');
    const rests = () => workspace.calls.some(({ arguments: { status } }) => status === 'active');
    await workspace.waitFor(rests, { what: 'the session to rest' });
    expect(await emma.stop(channel, thread_ts)).toMatchObject({ kind: 'refused' });
    expect(emma.thread(channel, thread_ts)[1]?.text).toBe('Half of ');
  });

  it('renames a session; a title given later with a status does not count', async () => {
    const { workspace, agent } = await start();
    const emma = workspace.member('U000000EMMA');
    const { channel, ts: thread_ts } = await emma.type(emma.dm, 'about services');
    const place = { channel_id: channel, thread_ts };
    await expect(agent.client.agents.sessions.rename({ ...place, title: 'x' })).rejects.toThrow('session_not_found');
    await agent.client.agents.sessions.setStatus({ ...place, status: 'active', title: 'First' });
    const again = await agent.client.agents.sessions.setStatus({ ...place, status: 'active', title: 'ignored' });
    expect(again.title).toBe('First');
    const renamed = await agent.client.agents.sessions.rename({ ...place, title: 'Services' });
    expect(renamed).toMatchObject({ ok: true, title: 'Services' });
  });

  it('hears a reply that was also sent to the channel as thread_broadcast', async () => {
    const { workspace, agent } = await start();
    const junho = workspace.member('U00000JUNHO');
    const root = await junho.type('study', 'root');
    const reply = await junho.type('study', 'for all', { threadTs: root.ts, broadcast: true });
    await workspace.waitFor(() => agent.bodies.some(({ event }) => Object(event).subtype === 'thread_broadcast'));
    expect(junho.messages('study').map(({ ts }) => ts)).toEqual([root.ts, reply.ts]);
  });
});
