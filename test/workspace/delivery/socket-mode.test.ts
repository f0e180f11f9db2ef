import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../../src/workspace/open-workspace.ts';
import { startOverSockets } from '../foreign-app.ts';
import { callApi } from '../web-api-client.ts';

const manifest = new URL('../fixtures/manifest.yaml', import.meta.url).pathname;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function open(options: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  const workspace = await openWorkspace({ manifest, ...options });
  closing.push(workspace.close);
  return workspace;
}

/** A socket as a client in another language would hold it; acknowledges unless told not to. */
async function openSocket(workspace: Workspace, acknowledges = true) {
  const { url } = await callApi(workspace, 'apps.connections.open', {}, workspace.appToken);
  const socket = new WebSocket(String(url));
  const received: Record<string, unknown>[] = [];
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Record<string, unknown>;
    received.push(message);
    if (acknowledges && 'envelope_id' in message) socket.send(JSON.stringify({ envelope_id: message.envelope_id }));
  });
  closing.push(() => socket.terminate());
  await workspace.waitFor(() => received.some((message) => message.type === 'hello'));
  const events = () => received.filter((message) => message.type === 'events_api');
  return { url: String(url), socket, received, events };
}

describe('Socket Mode', () => {
  it('greets with the app and the number of connections', async () => {
    const workspace = await open();
    const { received } = await openSocket(workspace);
    expect(received[0]).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: 'A0000000APP' },
    });
    expect(workspace.socketCount()).toBe(1);
  });

  it('takes an address once', async () => {
    const workspace = await open();
    const { url } = await openSocket(workspace);
    const second = new WebSocket(url);
    const refused = await new Promise<string>((resolve) => second.on('error', (error) => resolve(error.message)));
    expect(refused).toContain('401');
  });

  it('sends each payload to exactly one of several sockets, and to all of them in turn', async () => {
    const workspace = await open();
    const sockets = await Promise.all([openSocket(workspace), openSocket(workspace), openSocket(workspace)]);
    const minji = workspace.member('U00000MINJI');
    for (let i = 0; i < 9; i += 1) await minji.type('study', `message ${i}`);
    await workspace.waitFor(() => workspace.deliveries.every((one) => one.state === 'acknowledged'));
    expect(sockets.map((socket) => socket.events().length)).toEqual([3, 3, 3]);
    const ids = sockets.flatMap((socket) => socket.events().map((event) => event.envelope_id));
    expect(new Set(ids).size).toBe(9);
  });

  it('refuses the eleventh socket', async () => {
    const workspace = await open();
    for (let i = 0; i < 10; i += 1) await openSocket(workspace);
    const { url } = await callApi(workspace, 'apps.connections.open', {}, workspace.appToken);
    const eleventh = new WebSocket(String(url));
    const first = await new Promise<string>((resolve) => eleventh.on('message', (data) => resolve(String(data))));
    expect(JSON.parse(first)).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
    expect(workspace.socketCount()).toBe(10);
  });

  it('marks a repeated event with attempt and reason', async () => {
    const workspace = await open({ ackTimeoutMs: 20, retryDelaysMs: [0, 10, 10] });
    const { events } = await openSocket(workspace, false);
    await workspace.member('U00000MINJI').type('study', 'anyone?');
    await workspace.waitFor(() => workspace.deliveries[0]?.state === 'failed');
    expect(events().map((event) => [event.retry_attempt, event.retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
    const eventIds = events().map((event) => (event.payload as { event_id: string }).event_id);
    expect(new Set(eventIds).size).toBe(1);
  });

  it('delivers what happened while no app was connected', async () => {
    const workspace = await open();
    const typed = await workspace.member('U00000MINJI').type('study', 'hello early');
    expect(workspace.deliveries[0]?.state).toBe('held');
    const app = await startOverSockets(workspace);
    closing.push(app.stop);
    await workspace.waitFor(() => workspace.member('U000000EMMA').thread('study', typed.ts).length === 2);
    expect(app.handled).toEqual(['message:hello early']);
  });

  it('delivers an event again when the app dies before its acknowledgement', async () => {
    const workspace = await open({ retryDelaysMs: [0, 10, 10] });
    const first = await openSocket(workspace, false);
    await workspace.member('U00000MINJI').type('study', 'hello twice');
    await workspace.waitFor(() => first.events().length === 1);
    first.socket.terminate();
    await workspace.waitFor(() => workspace.deliveries[0]?.state === 'held');
    const second = await openSocket(workspace);
    await workspace.waitFor(() => workspace.deliveries[0]?.state === 'acknowledged');
    expect(second.events()[0]).toMatchObject({ retry_attempt: 1, retry_reason: 'timeout' });
  });

  it('asks sockets to reconnect, and an app comes back and misses nothing', async () => {
    const workspace = await open();
    const app = await startOverSockets(workspace);
    closing.push(app.stop);
    workspace.refreshSockets();
    expect(workspace.socketCount()).toBe(0);
    await workspace.member('U00000MINJI').type('study', 'hello in between');
    await workspace.waitFor(() => app.handled.includes('message:hello in between'));
    expect(workspace.socketCount()).toBe(1);
  });

  it('says that a command was not answered in time, or that nobody is there', async () => {
    const workspace = await open({ ackTimeoutMs: 50 });
    const minji = workspace.member('U00000MINJI');
    expect(await minji.command('study', '/echo x')).toMatchObject({ kind: 'no-answer' });
    await openSocket(workspace, false);
    expect(await minji.command('study', '/mute')).toMatchObject({ kind: 'no-answer' });
    expect(await minji.command('study', '/nothing')).toEqual({ kind: 'unknown-command' });
    expect(minji.ephemerals('study').map((one) => [one.user, one.text])).toEqual([
      ['USLACKBOT', '/echo failed because the app is not connected.'],
      ['USLACKBOT', '/mute did not answer in time.'],
      ['USLACKBOT', '/nothing is not a valid command.'],
    ]);
  });

  it('sends the same event again on request', async () => {
    const workspace = await open();
    const { events } = await openSocket(workspace);
    await workspace.member('U00000MINJI').type('study', 'once');
    const delivery = await workspace.waitFor(() => workspace.deliveries.find((one) => one.state === 'acknowledged'));
    await workspace.redeliver(delivery);
    const [first, second] = events();
    expect(second?.payload).toEqual(first?.payload);
    expect(second?.envelope_id).not.toBe(first?.envelope_id);
  });
});
