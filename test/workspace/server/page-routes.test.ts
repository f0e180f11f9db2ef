import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openWorkspace, type Workspace } from '../../../src/workspace/open-workspace.ts';
import type { LiveMessage } from '../../../src/workspace/page-protocol.ts';
import { startOverSockets } from '../foreign-app.ts';
import { callApi } from '../web-api-client.ts';

const manifest = new URL('../fixtures/manifest.yaml', import.meta.url).pathname;
const minji = 'U00000MINJI';
const emma = 'U000000EMMA';

let workspace: Workspace;
let cookie: string;
beforeEach(async () => {
  workspace = await openWorkspace({ manifest });
  const page = await fetch(workspace.url);
  cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterEach(() => workspace.close());

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${workspace.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const act = (member: string, one: object) => post('/page/act', { member, act: one });

/** A request with headers that fetch would not let through. */
function statusOf(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${workspace.url}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

function openLive(member: string, headers: Record<string, string> = { cookie }) {
  const socket = new WebSocket(`${workspace.url.replace('http', 'ws')}/page/live?member=${member}`, { headers });
  const received: LiveMessage[] = [];
  socket.on('message', (data) => received.push(JSON.parse(String(data)) as LiveMessage));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const failed = new Promise<string>((resolve) => socket.on('error', (error) => resolve(error.message)));
  return { socket, received, closed, failed };
}

describe('the page', () => {
  it('may run only its own script', async () => {
    const response = await fetch(workspace.url);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    expect(await response.text()).not.toMatch(/<script(?![^>]*src=)/);
  });

  it.each([
    ['a foreign Host', { host: 'evil.example' }],
    ['a Host with another port', { host: '127.0.0.1:1' }],
    ['an address that is not listened on', { host: '192.0.2.7:80' }],
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['the Origin of a sandboxed page', { origin: 'null' }],
  ])('refuses %s', async (_what, headers) => {
    const own = { host: new URL(workspace.url).host };
    expect(await statusOf('/', { ...own, ...headers })).toBe(403);
    expect(await statusOf('/api/auth.test', { ...own, ...headers })).toBe(403);
    expect(await openLive(minji, { cookie, ...headers }).failed).toContain('403');
    expect(await statusOf('/', own)).toBe(200);
  });

  it('opened to the network answers to every bare address, and to no name', async () => {
    await workspace.close();
    workspace = await openWorkspace({ manifest, host: '0.0.0.0' });
    const { port } = new URL(workspace.url);
    expect(workspace.url).toBe(`http://127.0.0.1:${port}`);
    for (const host of ['192.0.2.7', 'localhost', '[2001:db8::1]']) {
      expect(await statusOf('/', { host: `${host}:${port}`, origin: `http://${host}:${port}` })).toBe(200);
    }
    for (const host of ['evil.example', '192.0.2.7.evil.example']) {
      expect(await statusOf('/', { host: `${host}:${port}` })).toBe(403);
      expect(await statusOf('/', { host: `127.0.0.1:${port}`, origin: `http://${host}:${port}` })).toBe(403);
    }
  });

  it('acts only with its own cookie and with JSON', async () => {
    const type = { kind: 'type', channel: 'C000000STUDY', text: 'x' };
    expect((await post('/page/act', { member: minji, act: type }, { cookie: '' })).status).toBe(401);
    expect((await post('/page/act', { member: minji, act: type }, { 'content-type': 'text/plain' })).status).toBe(401);
    expect(await openLive(minji, {}).closed).toBe(4401);
    expect(await openLive('U404').closed).toBe(4404);
    expect((await act('U404', type)).status).toBe(404);
    expect((await act(workspace.botUserId, type)).status).toBe(404);
    expect((await act(minji, { kind: 'fly' })).status).toBe(400);
    expect((await act(minji, { ...type, text: 'x'.repeat(300_000) })).status).toBe(400);
    expect((await post('/page/act', 'x'.repeat(1_100_000))).status).toBe(413);
  });
});

describe('the live connection', () => {
  it('sends a snapshot and then numbered changes, to two members what each may see', async () => {
    const [a, b] = [openLive(minji), openLive(emma)];
    await workspace.waitFor(() => a.received.length > 0 && b.received.length > 0);
    expect(a.received[0]).toMatchObject({
      kind: 'snapshot',
      seq: 0,
      memberId: minji,
      commands: expect.arrayContaining([{ name: '/echo', description: 'Says it again', usageHint: 'words' }]),
      app: { name: 'Echo', connected: false },
    });
    await act(minji, { kind: 'type', channel: 'C000000STUDY', text: '안녕 <b>' });
    await act(minji, { kind: 'type', channel: workspace.member(minji).dm, text: 'for the app' });
    await callApi(workspace, 'chat.postEphemeral', { channel: 'C000000STUDY', user: minji, text: 'only Minji' });
    await callApi(workspace, 'pins.list');
    const ofKind = (live: typeof a, kind: string) => live.received.filter((one) => one.kind === kind);
    await workspace.waitFor(() => ofKind(a, 'not-provided').length > 0 && ofKind(b, 'not-provided').length > 0);
    const texts = (live: typeof a) => ofKind(live, 'message').map((one) => 'message' in one && one.message.text);
    expect(texts(a)).toEqual(['안녕 &lt;b&gt;', 'for the app', 'only Minji']);
    expect(texts(b)).toEqual(['안녕 &lt;b&gt;']);
    expect(ofKind(b, 'conversation').at(-1)).toMatchObject({ conversation: { name: 'study', unread: 1 } });
    expect(
      ofKind(a, 'conversation').find((one) => 'conversation' in one && one.conversation.kind === 'channel'),
    ).toMatchObject({
      conversation: { unread: 0 },
    });
    expect(a.received.map((one) => one.seq)).toEqual(a.received.map((_, index) => index));
    expect(ofKind(a, 'not-provided')).toMatchObject([{ methods: ['pins.list'] }]);
  });

  it('says when the app comes and goes', async () => {
    const live = openLive(minji);
    const connected = () => live.received.flatMap((one) => (one.kind === 'app' ? [one.app.connected] : []));
    const app = await startOverSockets(workspace);
    await workspace.waitFor(() => connected().includes(true));
    await app.stop();
    await workspace.waitFor(() => connected().at(-1) === false);
  });
});

describe('acts of the page', () => {
  it('run commands, load older messages, mark as read and react', async () => {
    const member = workspace.member(emma);
    for (let i = 0; i < 60; i += 1) await member.type('study', `message ${i}`);
    const live = openLive(minji);
    const snapshot = await workspace.waitFor(() => live.received[0]);
    if (snapshot.kind !== 'snapshot') return expect.fail('the first message is no snapshot');
    expect(snapshot.messages).toHaveLength(50);
    expect(snapshot.conversations.find((one) => one.name === 'study')).toMatchObject({ unread: 60, hasOlder: true });
    const oldest = snapshot.messages[0]?.ts ?? '';
    const older = await act(minji, { kind: 'load-older', channel: 'C000000STUDY', before: oldest });
    expect(older.body).toMatchObject({ kind: 'older', hasOlder: false });
    expect(older.body.messages).toHaveLength(10);
    const newest = snapshot.messages.at(-1)?.ts ?? '';
    await act(minji, { kind: 'mark-read', channel: 'C000000STUDY', ts: newest });
    await act(minji, { kind: 'add-reaction', channel: 'C000000STUDY', ts: newest, name: 'eyes' });
    await workspace.waitFor(() =>
      live.received.some((one) => one.kind === 'conversation' && one.conversation.unread === 0),
    );
    expect(member.messages('study').at(-1)?.reactions).toEqual([{ name: 'eyes', users: [minji] }]);
    expect((await act(minji, { kind: 'type', channel: 'C000000STUDY', text: '/echo x' })).body).toEqual({
      kind: 'no-answer',
    });
    const foreign = workspace.member(emma).dm;
    expect((await act(minji, { kind: 'type', channel: foreign, text: 'x' })).body).toMatchObject({ kind: 'refused' });
    expect((await act(minji, { kind: 'delete-message', channel: 'C000000STUDY', ts: newest })).body).toMatchObject({
      kind: 'refused',
    });
  });

  it('add members and change their language and zone', async () => {
    const added = await post('/page/members', { kind: 'add', displayName: '서준', locale: 'ko-KR', tz: 'Asia/Seoul' });
    const { id } = (added.body as { member: { id: string } }).member;
    const member = workspace.member(id);
    await member.type('study', '반가워요');
    expect(await post('/page/members', { kind: 'change', id, locale: 'en-US' })).toMatchObject({
      body: { kind: 'done', member: { locale: 'en-US', tz: 'Asia/Seoul' } },
    });
    expect((await post('/page/members', { kind: 'change', id, tz: 'Mars/Olympus' })).body).toMatchObject({
      kind: 'refused',
    });
    expect(
      (await post('/page/members', { kind: 'add', displayName: ' ', locale: 'ko-KR', tz: 'Asia/Seoul' })).status,
    ).toBe(400);
  });
});
