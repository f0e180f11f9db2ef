import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The Web API behind a proxy that refuses some methods as Slack refuses them: with an error that is named. */
export interface RefusingSlack {
  readonly slackApiUrl: string;
  /** Calls of refused methods so far. */
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
}

/** @param refusals errors by method, such as `{'chat.startStream': 'unknown_method'}` */
export async function openRefusingSlack(
  slackApiUrl: string,
  refusals: Readonly<Record<string, string>>,
): Promise<RefusingSlack> {
  const refused: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    const error = refusals[method];
    if (error !== undefined) {
      refused.push(method);
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ ok: false, error }));
    }
    const headers = {
      'content-type': request.headers['content-type'] ?? '',
      authorization: request.headers.authorization ?? '',
    };
    const body = new Uint8Array(Buffer.concat(chunks));
    const answer = await fetch(`${slackApiUrl}${method}`, { method: 'POST', headers, body });
    const text = await answer.text();
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    slackApiUrl: `http://127.0.0.1:${port}/api/`,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
