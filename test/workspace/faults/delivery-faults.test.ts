import { afterEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../../src/workspace/open-workspace.ts';
import { type ForeignApp, startOverHttp, startOverSockets } from '../foreign-app.ts';
import { keepSocket } from '../persistent-socket.ts';
import { callApi } from '../web-api-client.ts';

const manifest = new URL('../fixtures/manifest.yaml', import.meta.url).pathname;

/** What a case may take on a busy machine; none is judged by its time. */
const patience = { timeoutMs: 15_000 };

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function overSockets(options: Partial<WorkspaceOptions> = {}) {
  const workspace = await openWorkspace({ manifest, ...options });
  closing.push(workspace.close);
  const app = await startOverSockets(workspace);
  closing.push(app.stop);
  return { workspace, app };
}

async function overHttp(options: Partial<WorkspaceOptions> = {}) {
  let url = '';
  const transport = { kind: 'http', url: () => url } as const;
  const workspace = await openWorkspace({ manifest, transport, ...options });
  closing.push(workspace.close);
  const app = await startOverHttp(workspace);
  url = app.url;
  closing.push(app.stop);
  return { workspace, app };
}

/** Kind and id of every event the app received, in its order. */
const received = ({ bodies }: ForeignApp) =>
  bodies.flatMap(({ body, retryNum }) => {
    const event = body.event as { type: string; text?: string } | undefined;
    return event === undefined ? [] : [{ text: `${event.type} ${event.text}`, id: body.event_id, retryNum }];
  });
const textsOf = (app: ForeignApp) => received(app).map(({ text }) => text);
const settled = (workspace: Workspace) =>
  workspace.waitFor(() => workspace.deliveries.every(({ state }) => state === 'acknowledged'));

describe.each([
  ['Socket Mode', overSockets],
  ['signed HTTP', overHttp],
])('faults of deliveries over %s', (_, start) => {
  it('deliver every event twice under the same event_id, in envelopes of their own', async () => {
    const { workspace, app } = await start({ faults: { duplicates: true } });
    await workspace.member('U00000MINJI').type('study', 'hi');
    await workspace.waitFor(() => received(app).length === 2);
    const [first, second] = received(app);
    expect(second).toEqual({ ...first, retryNum: first?.retryNum });
    const [one, other] = workspace.deliveries;
    expect(one?.payload).toEqual(other?.payload);
    expect(one?.id).not.toBe(other?.id);
    workspace.setFaults({});
    await workspace.member('U00000MINJI').type('study', 'hi again');
    await settled(workspace);
    expect(received(app)).toHaveLength(3);
  });

  it('let an event overtake the one before it', async () => {
    const { workspace, app } = await start({ faults: { outOfOrder: true } });
    const minji = workspace.member('U00000MINJI');
    for (const text of ['one', 'two', 'three', 'four']) await minji.type('study', text);
    await workspace.waitFor(() => received(app).length === 4);
    expect(textsOf(app).toSorted()).toEqual(['message four', 'message one', 'message three', 'message two']);
    const places = ['one', 'two', 'three', 'four'].map((text) => textsOf(app).indexOf(`message ${text}`));
    expect(places[1]).toBeLessThan(places[0] ?? 0);
    expect(places[3]).toBeLessThan(places[2] ?? 0);
  });

  it('let a single event wait for a second at most', async () => {
    const { workspace, app } = await start({ faults: { outOfOrder: true } });
    const started = performance.now();
    await workspace.member('U00000MINJI').type('study', 'alone');
    await workspace.waitFor(() => received(app).length === 1);
    expect(performance.now() - started).toBeGreaterThan(990);
  });
});

describe.each([
  ['Socket Mode', () => heardOverSocket({ faults: { slowMs: 100 }, ackTimeoutMs: 1_000, retryDelaysMs: [0] })],
  ['signed HTTP', () => heardOverHttp({ faults: { slowMs: 100 }, ackTimeoutMs: 1_000, retryDelaysMs: [0] })],
])('a slow network over %s', (_, start) => {
  it('slows deliveries down, so that acknowledgements may come too late for Slack', async () => {
    const { workspace, heard } = await start();
    const minji = workspace.member('U00000MINJI');
    expect(await minji.command('study', '/tag slowly')).toMatchObject({ kind: 'acknowledged' });
    expect(workspace.deliveries[0]?.ackMs).toBeGreaterThanOrEqual(99);
    workspace.setFaults({ slowMs: 1_500 });
    expect(await minji.command('study', '/tag too slowly')).toMatchObject({ kind: 'no-answer' });
    await minji.type('study', 'anyone?');
    const typed = workspace.deliveries.at(-1);
    await workspace.waitFor(() => typed?.state === 'failed', patience);
    expect(typed).toMatchObject({ attempts: 2, problem: expect.stringMatching(/timeout$/) });
    // All of it arrived all the same.
    await workspace.waitFor(() => heard().length === 4, patience);
    const arrived = ['slowly 0', 'too slowly 0', 'anyone? 0', 'anyone? 1'];
    expect(heard().map(({ text, retry }) => `${text} ${retry}`)).toEqual(arrived);
  });
});

/** A raw client, whose socket is never its own to close: what is on its way must find it. */
async function heardOverSocket(options: Partial<WorkspaceOptions>) {
  const workspace = await openWorkspace({ manifest, ...options });
  closing.push(workspace.close);
  const client = keepSocket(workspace);
  closing.push(client.stop);
  await workspace.waitFor(() => workspace.socketCount() === 1);
  return { workspace, heard: () => client.heard };
}

async function heardOverHttp(options: Partial<WorkspaceOptions>) {
  const { workspace, app } = await overHttp(options);
  const heard = () =>
    app.bodies.map(({ body, retryNum }) => {
      const event = body.event as { text?: string } | undefined;
      return { text: String(event?.text ?? body.text), retry: retryNum ?? 0 };
    });
  return { workspace, heard };
}

describe('disconnect', () => {
  it('cuts every socket and lets none in before its time is over', async () => {
    const workspace = await openWorkspace({ manifest });
    closing.push(workspace.close);
    const client = keepSocket(workspace);
    closing.push(client.stop);
    await workspace.waitFor(() => workspace.socketCount() === 1);
    const minji = workspace.member('U00000MINJI');
    const before = performance.now();
    workspace.disconnect(1);
    await workspace.waitFor(() => workspace.socketCount() === 0);
    expect(await minji.command('study', '/echo x')).toMatchObject({ kind: 'no-answer' });
    await minji.type('study', 'meanwhile');
    expect(workspace.deliveries.at(-1)?.state).toBe('held');
    await workspace.waitFor(() => client.heard.length === 1);
    expect(performance.now() - before).toBeGreaterThanOrEqual(1_000);
    expect(client.heard).toEqual([{ text: 'meanwhile', retry: 0 }]);
    expect(client.refusals.length).toBeGreaterThan(2);
    expect(new Set(client.refusals)).toEqual(new Set(['Unexpected server response: 503']));
    const opened = workspace.calls.filter(({ method }) => method === 'apps.connections.open');
    expect(opened.every(({ response }) => response.ok === true)).toBe(true);
  });

  it('over HTTP makes deliveries fail until its time is over', async () => {
    const { workspace, app } = await overHttp({ retryDelaysMs: [100, 1_000] });
    const minji = workspace.member('U00000MINJI');
    workspace.disconnect(1);
    expect(await minji.command('study', '/echo x')).toMatchObject({ kind: 'no-answer' });
    await minji.type('study', 'hello meanwhile');
    await workspace.waitFor(() => app.handled.length === 1);
    const typed = workspace.deliveries.find(({ kind }) => kind === 'events_api');
    expect(typed).toMatchObject({ attempts: 3, problem: 'connection_failed' });
  });

  it.each([0, -1, 601, Number.NaN])('refuses %d seconds', async (seconds) => {
    const { workspace } = await overHttp();
    expect(() => workspace.disconnect(seconds)).toThrow('it must be 1 to 600');
  });
});

describe('closing', () => {
  it('waits for no slow call, no overtaken event and no outage', async () => {
    const workspace = await openWorkspace({ manifest, faults: { slowMs: 60_000, outOfOrder: true } });
    await workspace.member('U00000MINJI').type('study', 'held back');
    workspace.disconnect(600);
    const call = callApi(workspace, 'auth.test').catch(() => 'cut');
    await workspace.close();
    expect(await call).toBe('cut');
    expect(workspace.deliveries).toEqual([]);
  });
});
