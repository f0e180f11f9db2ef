import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Workspace } from '#src/workspace/open-workspace.ts';
import { type ForeignApp, startOverHttp, startOverSockets } from '../foreign-app.ts';
import { openKept, temporaryFile } from './kept-workspace.ts';

const retryDelaysMs = [50, 100, 200, 400, 800, 1_600];
const echo = new URL('../fixtures/manifest.yaml', import.meta.url).pathname;

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const ways = [
  {
    name: 'Socket Mode',
    prepare: async () => ({
      transport: { kind: 'socket' as const },
      start: (workspace: Workspace): Promise<ForeignApp> => startOverSockets(workspace),
    }),
  },
  {
    name: 'signed HTTP',
    prepare: async () => {
      const port = await freePort();
      return {
        transport: { kind: 'http' as const, url: `http://127.0.0.1:${port}/slack/events` },
        start: (workspace: Workspace): Promise<ForeignApp> => startOverHttp(workspace, port),
      };
    },
  },
];

const wordsOf = (app: ForeignApp) =>
  app.bodies.flatMap(({ body }) => {
    const { event } = body as { event?: { type?: string; text?: string } };
    return event?.type === 'message' ? [event.text] : [];
  });

describe.each(ways)('a kept workspace over $name', ({ prepare }) => {
  it('delivers after a restart what the app was not there for, in order and once', async () => {
    const { transport, start } = await prepare();
    const path = temporaryFile();
    const options = { manifest: echo, transport, retryDelaysMs };
    const first = await openKept(path, options);
    for (const text of ['one', 'two', 'three']) await first.member('U00000MINJI').type('study', text);
    await first.close();

    const second = await openKept(path, options);
    const app = await start(second);
    onTestFinished(() => app.stop().catch(() => {}));
    await second.waitFor(() => new Set(wordsOf(app)).size === 3, { timeoutMs: 10_000, what: 'the three events' });
    await second.waitFor(() => second.deliveries.every(({ state }) => state === 'acknowledged'));
    const words = wordsOf(app);
    // Over HTTP each event has retries of its own, so that one can overtake another.
    expect(transport.kind === 'http' ? words.toSorted() : words).toEqual(
      transport.kind === 'http' ? ['one', 'three', 'two'] : ['one', 'two', 'three'],
    );
    expect(new Set(app.bodies.map(({ body }) => body.event_id)).size).toBe(3);
    await app.stop();
    await second.close();

    const third = await openKept(path, options);
    expect(third.deliveries).toEqual([]);
  });
});

describe('a kept workspace', () => {
  it('repeats an event whose acknowledgement it did not see, and says that it is not the first', async () => {
    const path = temporaryFile();
    let heard = 0;
    const app = createHttpServer((request, response) => {
      heard += 1;
      // The first is never answered.
      if (request.headers['x-slack-retry-num'] !== undefined) response.end('ok');
    });
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void app.close());
    const address = app.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const transport = { kind: 'http' as const, url: `http://127.0.0.1:${port}` };
    const first = await openKept(path, { transport });
    await first.member('U00000MINJI').type('study', 'hello');
    await first.waitFor(() => heard === 1);
    app.closeAllConnections();
    await first.close();
    const second = await openKept(path, { transport });
    await second.waitFor(() => second.deliveries.some(({ state }) => state === 'acknowledged'));
    expect(heard).toBe(2);
  });

  it('gives up an event whose retries were used up before the end', async () => {
    const path = temporaryFile();
    const transport = { kind: 'http' as const, url: `http://127.0.0.1:${await freePort()}` };
    const first = await openKept(path, { transport, retryDelaysMs: [0] });
    await first.member('U00000MINJI').type('study', 'hello');
    await first.waitFor(() => first.deliveries.every(({ state }) => state === 'failed'));
    await first.close();
    expect((await openKept(path, { transport })).deliveries).toEqual([]);
  });

  it('takes an answer over a response_url that was given out before the restart, five times in all', async () => {
    const path = temporaryFile();
    const first = await openKept(path, { manifest: echo });
    await first.member('U00000MINJI').command('study', '/echo x');
    const url = String(first.deliveries[0]?.payload.response_url);
    const respond = async (text: string) =>
      (await fetch(url, { method: 'POST', body: JSON.stringify({ text }) })).status;
    expect(await respond('before')).toBe(200);
    await first.close();
    const second = await openKept(path, { manifest: echo });
    expect([await respond('2'), await respond('3'), await respond('4'), await respond('5')]).toEqual([
      200, 200, 200, 200,
    ]);
    expect(await respond('6')).toBe(404);
    const texts = second
      .member('U00000MINJI')
      .ephemerals('study')
      .map(({ text }) => text);
    expect(texts.filter((text) => /^\w+$/.test(text))).toEqual(['before', '2', '3', '4', '5']);
  });
});
