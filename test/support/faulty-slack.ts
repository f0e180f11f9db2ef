import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The Web API behind a network that loses requests: what the workspace cannot do, because it never hears of them. */
export interface FaultySlack {
  readonly slackApiUrl: string;
  /** `dropped`: the first call of each message of a run does not arrive. */
  readonly setFault: (fault: 'none' | 'dropped') => void;
  readonly close: () => Promise<void>;
}

export async function openFaultySlack(slackApiUrl: string): Promise<FaultySlack> {
  let fault: 'none' | 'dropped' = 'none';
  let hit = new Set<string>();
  const server = createServer(async (request, response) => {
    const body = await read(request);
    const method = (request.url ?? '').split('/').at(-1);
    const key =
      method === 'chat.postMessage'
        ? /tutor_run.*?key%22%3A%22([^%]*(?:%3A[^%]*)*)%22/.exec(body.toString())?.[1]
        : undefined;
    const isFirst = key !== undefined && !hit.has(key);
    if (key !== undefined) hit.add(key);
    if (isFirst && fault === 'dropped') return void request.socket.destroy();
    const headers = {
      'content-type': request.headers['content-type'] ?? '',
      authorization: request.headers.authorization ?? '',
    };
    try {
      const answer = await fetch(`${slackApiUrl}${method}`, { method: 'POST', headers, body: new Uint8Array(body) });
      const text = await answer.text();
      const wait = answer.headers.get('retry-after');
      const answered = { 'content-type': 'application/json', ...(wait === null ? {} : { 'retry-after': wait }) };
      response.writeHead(answer.status, answered).end(text);
    } catch {
      // A response that the workspace loses is lost here too.
      request.socket.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    slackApiUrl: `http://127.0.0.1:${port}/api/`,
    setFault(next) {
      fault = next;
      hit = new Set();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
