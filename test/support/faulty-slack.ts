import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to the first call of each message of a run. */
export type PostFault = 'none' | 'dropped' | 'lost' | 'error-after' | 'limited';

/** The Web API behind a proxy that does to posts what networks and servers do. */
export interface FaultySlack {
  readonly slackApiUrl: string;
  readonly setFault: (fault: PostFault) => void;
  readonly close: () => Promise<void>;
}

/** `dropped`: Slack never hears of it. `lost`: Slack has it and the answer is lost. `error-after`: Slack has it and answers 500. `limited`: 429. */
export async function openFaultySlack(slackApiUrl: string): Promise<FaultySlack> {
  let fault: PostFault = 'none';
  let hit = new Set<string>();
  const server = createServer(async (request, response) => {
    const body = await read(request);
    const method = (request.url ?? '').split('/').at(-1);
    const key =
      method === 'chat.postMessage'
        ? /tutor_run.*?key%22%3A%22([^%]*(?:%3A[^%]*)*)%22/.exec(body.toString())?.[1]
        : undefined;
    const now = key === undefined || hit.has(key) ? 'none' : fault;
    if (key !== undefined) hit.add(key);
    if (now === 'limited') return void response.writeHead(429, { 'retry-after': '1' }).end('');
    if (now === 'dropped') return void request.socket.destroy();
    const headers = {
      'content-type': request.headers['content-type'] ?? '',
      authorization: request.headers.authorization ?? '',
    };
    const answer = await fetch(`${slackApiUrl}${method}`, { method: 'POST', headers, body: new Uint8Array(body) });
    const text = await answer.text();
    if (now === 'lost') return void request.socket.destroy();
    if (now === 'error-after') return void response.writeHead(500).end('');
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
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
