import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { shapeDifferences } from '#test/support/shape-differences.ts';
import { loadSlackFixture } from '#test/support/slack-fixture.ts';
import { openWorkspace, type WorkspaceOptions } from '../../../src/workspace/open-workspace.ts';
import { fullManifest, openRecorded } from '../recording-app.ts';
import { callApi } from '../web-api-client.ts';

const minji = 'U00000MINJI';
type Packet = Record<string, unknown>;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openSocketMode(options: Partial<WorkspaceOptions> = {}) {
  const workspace = await openWorkspace({ manifest: fullManifest, ...options });
  closing.push(workspace.close);
  /** A socket of the app, and what came over it. */
  async function connect() {
    const { url } = await callApi(workspace, 'apps.connections.open', {}, workspace.appToken);
    const socket = new WebSocket(String(url));
    const packets: Packet[] = [];
    socket.on('message', (data) => packets.push(JSON.parse(String(data))));
    closing.push(() => socket.terminate());
    await once(socket, 'open');
    const packet = (type: string) =>
      workspace.waitFor(() => packets.findLast((one) => one.type === type), { what: `a packet "${type}"` });
    return { socket, packets, packet };
  }
  return { workspace, connect };
}

describe('Socket Mode', () => {
  it.each([
    ['socket-hello', 'hello'],
    ['socket-events-api', 'events_api'],
    ['socket-slash-commands', 'slash_commands'],
    ['socket-interactive', 'interactive'],
    ['socket-disconnect-refresh-requested', 'disconnect'],
  ])('sends what has the shape of %s', async (name, type) => {
    const { workspace, connect } = await openSocketMode();
    const { packet } = await connect();
    const member = workspace.member(minji);
    if (type === 'events_api') await member.type('study', '파드가 뭐예요?');
    if (type === 'slash_commands') void member.command('study', '/study 파드');
    if (type === 'interactive') void member.shortcut('new-quiz');
    if (type === 'disconnect') workspace.refreshSockets();
    expect(shapeDifferences(await packet(type), loadSlackFixture(name))).toEqual([]);
  });

  it('repeats an event with number and reason', async () => {
    const { workspace, connect } = await openSocketMode({ ackTimeoutMs: 20, retryDelaysMs: [0] });
    const { packets } = await connect();
    await workspace.member(minji).type('study', '@Echo 파드');
    const isRepeated = ({ retry_attempt, payload }: Packet) =>
      retry_attempt === 1 && (payload as { event: { type: string } }).event.type === 'app_mention';
    const repeated = await workspace.waitFor(() => packets.find(isRepeated));
    expect(shapeDifferences(repeated, loadSlackFixture('socket-events-api-retry'))).toEqual([]);
    expect(repeated.retry_reason).toBe('timeout');
  });

  it('sends an eleventh socket away', async () => {
    const { connect } = await openSocketMode();
    for (let count = 0; count < 10; count += 1) await connect();
    const { packet } = await connect();
    const fixture = loadSlackFixture('socket-disconnect-too-many-websockets');
    const sent = await packet('disconnect');
    expect(shapeDifferences(sent, fixture)).toEqual([]);
    expect(sent.reason).toBe(fixture.payload.reason);
  });

  it('understands an acknowledgement and what comes along', async () => {
    const { workspace, connect } = await openSocketMode();
    const { socket, packet } = await connect();
    const running = workspace.member(minji).command('study', '/study 파드');
    const { envelope_id } = await packet('slash_commands');
    const { payload } = loadSlackFixture('socket-acknowledgement');
    socket.send(JSON.stringify({ ...payload, envelope_id }));
    expect(await running).toMatchObject({ kind: 'acknowledged', response: payload.payload });
    expect(workspace.member(minji).ephemerals('study').at(-1)?.text).toBe('곧 답할게요.');
  });
});

describe('HTTP', () => {
  it('begins with a challenge of the documented shape', async () => {
    const app = await openRecorded();
    closing.push(app.close);
    app.answer(({ payload }) => ({ body: { challenge: payload.challenge } }));
    expect(await app.workspace.verifyUrl()).toBe(true);
    expect(shapeDifferences(app.requests[0]?.payload, loadSlackFixture('http-url-verification'))).toEqual([]);
  });

  it('signs events and repeats with the documented headers', async () => {
    const app = await openRecorded({ retryDelaysMs: [0] });
    closing.push(app.close);
    app.answer((_request, count) => ({ status: count === 1 ? 500 : 200 }));
    await app.workspace.member(minji).type('study', '파드가 뭐예요?');
    const [first, second] = await app.workspace.waitFor(() => app.requests.length === 2 && app.requests);
    expect(headerDifferences(first?.headers, 'http-event-headers')).toEqual([]);
    expect(headerDifferences(second?.headers, 'http-event-retry-headers')).toEqual([]);
  });

  it('sends commands and interactions as forms of the documented fields', async () => {
    const app = await openRecorded();
    closing.push(app.close);
    await app.workspace.member(minji).command('study', '/study 파드');
    await app.workspace.member(minji).shortcut('new-quiz');
    const [command, interaction] = app.requests;
    for (const request of [command, interaction]) {
      expect(headerDifferences(request?.headers, 'http-form-headers')).toEqual([]);
    }
    expect(shapeDifferences(command?.payload, loadSlackFixture('http-slash-command'))).toEqual([]);
    const form = Object.fromEntries(new URLSearchParams(interaction?.body));
    expect(shapeDifferences(form, loadSlackFixture('http-interactivity'))).toEqual([]);
  });
});

/** Headers that any HTTP client adds are none of Slack's. */
function headerDifferences(headers: object | undefined, name: string): readonly string[] {
  const fixture = loadSlackFixture(name);
  const ours = Object.entries({ ...headers }).filter(
    ([key]) => key in fixture.payload || key.startsWith('x-') || key === 'content-type',
  );
  const wrongType =
    Object.fromEntries(ours)['content-type'] === fixture.payload['content-type'] ? [] : ['content-type'];
  return [...shapeDifferences(Object.fromEntries(ours), fixture), ...wrongType];
}
