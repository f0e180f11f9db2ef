import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { DeveloperChange, DeveloperMessage, DeveloperSnapshot } from '#src/workspace/developer-protocol.ts';
import { noFaults } from '#src/workspace/faults/faults.ts';
import { openWorkspace, type Workspace } from '#src/workspace/open-workspace.ts';
import { startOverSockets } from '../foreign-app.ts';
import { keepSocket } from '../persistent-socket.ts';
import { callApi } from '../web-api-client.ts';

const manifest = new URL('../fixtures/manifest.yaml', import.meta.url).pathname;
const study = 'C000000STUDY';

let workspace: Workspace;
let cookie: string;
const closing: (() => unknown)[] = [];
beforeEach(async () => {
  workspace = await openWorkspace({ manifest });
  cookie = (await fetch(workspace.url)).headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await workspace.close();
});

function openDrawer(headers: Record<string, string> = { cookie }) {
  const socket = new WebSocket(`${workspace.url.replace('http', 'ws')}/page/developer`, { headers });
  closing.push(() => socket.terminate());
  const texts: string[] = [];
  socket.on('message', (data) => texts.push(String(data)));
  const ended = new Promise<string>((resolve) => {
    socket.on('error', (error) => resolve(error.message));
    socket.on('close', (code) => resolve(String(code)));
  });
  const received = () => texts.map((text) => JSON.parse(text) as DeveloperMessage);
  const snapshot = async () => (await workspace.waitFor(() => received()[0])) as DeveloperSnapshot;
  const of = <Kind extends DeveloperChange['kind']>(kind: Kind) =>
    received().filter((one): one is Extract<DeveloperChange, { kind: Kind }> => one.kind === kind);
  return { socket, texts, ended, snapshot, of };
}

async function ask(body: unknown, headers: Record<string, string> = { cookie }) {
  const answer = await fetch(`${workspace.url}/page/developer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text() };
}
const done = { status: 200, text: '{"kind":"done"}' };

describe('WebSocket /page/developer', () => {
  it('is closed to foreign pages, and to programs without the cookie of the page', async () => {
    expect(await openDrawer({ cookie, origin: 'https://evil.example' }).ended).toContain('403');
    const bare = openDrawer({});
    expect(await bare.ended).toBe('4401');
    expect(await openDrawer({ cookie: `${cookie.split('=')[0]}=guessed` }).ended).toBe('4401');
    expect(bare.texts).toEqual([]);
  });

  it('begins with what was there, numbered in one sequence', async () => {
    await workspace.member('U00000MINJI').type('study', 'hello');
    await callApi(workspace, 'chat.postMessage', { channel: study, text: 'x', blocks: [{ type: 'nonsense' }] });
    await callApi(workspace, 'team.inventedInfo');
    const { calls, deliveries, ...rest } = await openDrawer().snapshot();
    expect(deliveries).toMatchObject([{ number: 1, kind: 'events_api', state: 'held', attempts: 0 }]);
    expect(calls).toMatchObject([
      { number: 2, method: 'chat.postMessage', status: 200, fault: null, response: { error: 'invalid_blocks' } },
      { number: 3, method: 'team.inventedInfo', response: { error: 'unknown_method' } },
    ]);
    expect(JSON.stringify(calls[0]?.response)).toContain('json-pointer:/blocks/0');
    expect(calls[0]?.durationMs).toBeGreaterThan(0);
    expect(rest).toMatchObject({
      ...{ kind: 'snapshot', faults: noFaults, notProvided: ['team.inventedInfo'] },
      ...{ sockets: { open: 0, cutOffMs: 0 }, clock: { aheadMs: 0 } },
    });
  });

  it('tells every call, every state of a delivery, sockets, faults and the clock', async () => {
    const drawer = openDrawer();
    await drawer.snapshot();
    const app = await startOverSockets(workspace);
    closing.push(app.stop);
    await workspace.member('U00000MINJI').type('study', 'hello');
    await workspace.waitFor(() => drawer.of('call').some(({ call }) => call.method === 'chat.postMessage'));
    await workspace.waitFor(() => drawer.of('delivery').at(-1)?.delivery.state === 'acknowledged');
    const [first] = drawer.of('delivery');
    const states = drawer.of('delivery').filter(({ delivery }) => delivery.id === first?.delivery.id);
    expect(states.map(({ delivery }) => delivery.state)).toEqual(['waiting', 'acknowledged']);
    expect(drawer.of('sockets').at(-1)?.sockets).toEqual({ open: 1, cutOffMs: 0 });
    workspace.setFaults({ duplicates: true });
    workspace.moveClock(workspace.clock().now + 60_000);
    await callApi(workspace, 'team.inventedInfo');
    await workspace.waitFor(() => drawer.of('not-provided').length === 1);
    expect(drawer.of('faults').map(({ faults }) => faults)).toEqual([{ ...noFaults, duplicates: true }]);
    expect(drawer.of('clock')[0]?.clock.aheadMs).toBeGreaterThan(59_000);
  });

  it('never shows a token, wherever an app puts it', async () => {
    const drawer = openDrawer();
    await drawer.snapshot();
    const { botToken, appToken, signingSecret } = workspace;
    const { url } = await callApi(workspace, 'apps.connections.open', {}, appToken);
    await callApi(workspace, 'chat.postMessage', { channel: study, text: `${botToken} ${appToken}`, token: botToken });
    await workspace.waitFor(() => drawer.of('call').length === 2);
    const again = openDrawer();
    await again.snapshot();
    const ticket = new URL(String(url)).searchParams.get('ticket') ?? '';
    for (const secret of [botToken, appToken, signingSecret, ticket]) {
      expect([...drawer.texts, ...again.texts].join('\n')).not.toContain(secret);
    }
    expect(again.texts.join()).toContain('xoxb-… xapp-…');
  });

  it('keeps a snapshot small: the newest 500, fewer when they are large', async () => {
    for (let i = 0; i < 520; i += 1) await callApi(workspace, 'auth.test', { i });
    const many = await openDrawer().snapshot();
    expect(many.calls).toHaveLength(500);
    expect(many.calls.at(-1)?.arguments).toEqual({ i: 519 });
    for (let i = 0; i < 6; i += 1) await callApi(workspace, 'auth.test', { i, large: 'x'.repeat(600_000) });
    const few = await openDrawer().snapshot();
    expect(few.calls.map((call) => call.arguments.i)).toEqual([3, 4, 5]);
  });

  it('takes nothing that is sent over it', async () => {
    const drawer = openDrawer();
    await drawer.snapshot();
    drawer.socket.send(JSON.stringify({ kind: 'set-faults', faults: { ...noFaults, duplicates: true } }));
    drawer.socket.send('}{');
    await ask({ kind: 'set-faults', faults: { ...noFaults, slowMs: 5 } });
    await workspace.waitFor(() => drawer.of('faults').length > 0);
    expect(drawer.of('faults')).toMatchObject([{ faults: { duplicates: false, slowMs: 5 } }]);
  });
});

describe('POST /page/developer', () => {
  it('is closed to foreign pages, forms, and programs without the cookie of the page', async () => {
    const request = { kind: 'set-faults', faults: { ...noFaults, tokenRevoked: true } };
    expect((await ask(request, { cookie, origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask(request, {})).status).toBe(401);
    expect((await ask(request, { cookie, 'content-type': 'text/plain' })).status).toBe(401);
    expect(workspace.faults()).toEqual(noFaults);
  });

  it('sends a delivery again under the same event_id', async () => {
    const app = await startOverSockets(workspace);
    closing.push(app.stop);
    await workspace.member('U00000MINJI').type('study', 'hello');
    await workspace.waitFor(() => app.handled.length === 1);
    expect(await ask({ kind: 'redeliver', id: workspace.deliveries[0]?.id })).toEqual(done);
    await workspace.waitFor(() => app.handled.length === 2);
    expect(workspace.deliveries.at(-1)?.payload).toEqual(workspace.deliveries[0]?.payload);
    const gone = await ask({ kind: 'redeliver', id: 'gone' });
    expect(gone).toEqual({ status: 200, text: '{"kind":"refused","reason":"This delivery is kept no more."}' });
  });

  it('switches faults, moves the clock, refreshes sockets and disconnects', async () => {
    const client = keepSocket(workspace);
    closing.push(client.stop);
    await workspace.waitFor(() => workspace.socketCount() === 1);
    expect(await ask({ kind: 'set-faults', faults: { ...noFaults, slowMs: 3 } })).toEqual(done);
    expect(workspace.faults().slowMs).toBe(3);
    expect(await ask({ kind: 'move-clock', to: Date.now() + 3_600_000 })).toEqual(done);
    expect(workspace.clock().aheadMs).toBeGreaterThan(3_590_000);
    const back = await ask({ kind: 'move-clock', to: Date.now() });
    expect(JSON.parse(back.text)).toEqual({ kind: 'refused', reason: 'The clock only moves forward.' });
    expect(await ask({ kind: 'refresh-sockets' })).toEqual(done);
    expect(workspace.socketCount()).toBe(0);
    await workspace.waitFor(() => workspace.socketCount() === 1);
    expect(await ask({ kind: 'disconnect', seconds: 1 })).toEqual(done);
    await workspace.waitFor(() => workspace.socketCount() === 0);
    const { sockets } = await openDrawer().snapshot();
    expect(sockets.open).toBe(0);
    expect(sockets.cutOffMs).toBeGreaterThan(0);
    await workspace.waitFor(() => workspace.socketCount() === 1);
  });

  it.each<[unknown, string]>([
    ['}{', ''],
    [null, ''],
    [{ kind: 'explode' }, 'kind'],
    [{ kind: 'redeliver' }, 'id'],
    [{ kind: 'move-clock', to: 'tomorrow' }, 'to'],
    [{ kind: 'disconnect', seconds: 601 }, 'seconds'],
    [{ kind: 'disconnect', seconds: 0 }, 'seconds'],
    [{ kind: 'set-faults' }, 'faults'],
    [{ kind: 'set-faults', faults: { ...noFaults, slowMs: 1e9 } }, 'faults.slowMs'],
    [{ kind: 'set-faults', faults: { ...noFaults, rateLimited: { method: 'x'.repeat(101), times: 1 } } }, 'faults'],
  ])('refuses %j and says where it is wrong', async (body, where) => {
    const { status, text } = await ask(body);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ kind: 'refused', reason: expect.stringContaining(where) });
    expect(workspace.faults()).toEqual(noFaults);
  });
});

describe('the page of a member', () => {
  it('hears which faults are on, that the app is cut off, and that the clock was moved', async () => {
    const socket = new WebSocket(`${workspace.url.replace('http', 'ws')}/page/live?member=U00000MINJI`, {
      headers: { cookie },
    });
    closing.push(() => socket.terminate());
    const conditions: { faults: string[]; clock: { aheadMs: number } }[] = [];
    socket.on('message', (data) => {
      const one = JSON.parse(String(data));
      if (one.conditions !== undefined) conditions.push(one.conditions);
    });
    await workspace.waitFor(() => conditions.length === 1);
    workspace.setFaults({ rateLimited: { method: null, times: 1 }, outOfOrder: true });
    await callApi(workspace, 'auth.test');
    workspace.disconnect(1);
    workspace.setFaults({});
    workspace.moveClock(workspace.clock().now + 60_000);
    await workspace.waitFor(() => conditions.at(-1)?.faults.length === 0);
    expect(conditions.map(({ faults }) => faults)).toEqual([
      [],
      ['rateLimited', 'outOfOrder'],
      ['outOfOrder'],
      ['outOfOrder', 'cutOff'],
      ['cutOff'],
      ['cutOff'],
      [],
    ]);
    expect(conditions.at(-1)?.clock.aheadMs).toBeGreaterThanOrEqual(60_000);
  });
});
