import { createServer } from 'node:http';

/** Answers 503 to everything on a port, so that Slack tries again and whoever balances the load looks elsewhere. */
export async function openStandBy(port: number): Promise<{ readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(503, { 'retry-after': '5', connection: 'close' }).end('another tutor serves');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
