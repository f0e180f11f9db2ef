import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorkspace, type WorkspaceOptions } from '../../../src/workspace/open-workspace.ts';
import { startOverHttp } from '../foreign-app.ts';

const manifest = new URL('../fixtures/manifest.yaml', import.meta.url).pathname;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A request URL that notes what it gets and answers with these statuses in turn, with 0 never, then with 200. */
async function listenFor(options: Partial<WorkspaceOptions>, answers: { status: number; headers?: object }[] = []) {
  const requests: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += String(piece);
    });
    request.on('end', () => {
      requests.push({ headers: request.headers, body });
      const { status, headers } = answers[requests.length - 1] ?? { status: 200 };
      if (status !== 0) response.writeHead(status, { ...headers }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  const workspace = await openWorkspace({ manifest, transport: { kind: 'http', url }, ...options });
  closing.push(workspace.close);
  return { workspace, requests };
}

describe('signed HTTP', () => {
  it('signs what it sends and names the content type as Bolt demands', async () => {
    const { workspace, requests } = await listenFor({});
    await workspace.member('U00000MINJI').type('study', '안녕');
    await workspace.member('U00000MINJI').command('study', '/echo 하나 & 둘');
    const [event, command] = await workspace.waitFor(() => requests.length === 2 && requests);
    expect(event?.headers['content-type']).toBe('application/json');
    expect(command?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(command?.body))).toMatchObject({
      command: '/echo',
      text: '하나 &amp; 둘',
    });
    for (const { headers, body } of requests) {
      const base = `v0:${headers['x-slack-request-timestamp']}:${body}`;
      const expected = `v0=${createHmac('sha256', workspace.signingSecret).update(base).digest('hex')}`;
      expect(headers['x-slack-signature']).toBe(expected);
    }
  });

  it('repeats with number and reason in the headers', async () => {
    const { workspace, requests } = await listenFor({ retryDelaysMs: [0, 5, 5] }, [{ status: 500 }, { status: 503 }]);
    await workspace.member('U00000MINJI').type('study', 'hello');
    await workspace.waitFor(() => workspace.deliveries[0]?.state === 'acknowledged');
    const retries = requests.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);
    expect(retries).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
    ]);
  });

  it('says of a repetition that the app took too long', async () => {
    const { workspace, requests } = await listenFor({ ackTimeoutMs: 50, retryDelaysMs: [0] }, [{ status: 0 }]);
    await workspace.member('U00000MINJI').type('study', 'hello');
    await workspace.waitFor(() => requests.length === 2);
    expect(requests[1]?.headers).toMatchObject({
      'x-slack-retry-num': '1',
      'x-slack-retry-reason': 'http_timeout',
    });
  });

  it('does not repeat against x-slack-no-retry', async () => {
    const { workspace, requests } = await listenFor({}, [{ status: 500, headers: { 'x-slack-no-retry': '1' } }]);
    await workspace.member('U00000MINJI').type('study', 'hello');
    await workspace.waitFor(() => workspace.deliveries[0]?.state === 'failed');
    expect(requests).toHaveLength(1);
  });

  it('reports an app that is not there', async () => {
    const workspace = await openWorkspace({
      manifest,
      transport: { kind: 'http', url: 'http://127.0.0.1:1/' },
      retryDelaysMs: [],
    });
    closing.push(workspace.close);
    await workspace.member('U00000MINJI').type('study', 'hello');
    await workspace.waitFor(() => workspace.deliveries[0]?.state === 'failed');
    expect(workspace.deliveries[0]?.problem).toBe('connection_failed');
  });

  it('verifies the request URL of a Bolt app, and of no other', async () => {
    const { workspace } = await listenFor({});
    expect(await workspace.verifyUrl()).toBe(false);
    let url = '';
    const second = await openWorkspace({ manifest, transport: { kind: 'http', url: () => url } });
    closing.push(second.close);
    const app = await startOverHttp(second);
    closing.push(app.stop);
    url = app.url;
    expect(await second.verifyUrl()).toBe(true);
  });
});
