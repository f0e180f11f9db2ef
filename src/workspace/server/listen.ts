import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many ports after the wanted one are tried. */
const fallbacks = 20;

/**
 * Listens on one of this machine's addresses.
 * @param host loopback, unless somebody asked for the network
 * @param port 0 for any free one
 * @param mayMove whether a taken port may be replaced by one of the next twenty
 * @throws Error when no port is free
 */
export async function listen(server: Server, host: string, port: number, mayMove: boolean): Promise<number> {
  const last = mayMove && port !== 0 ? port + fallbacks : port;
  for (let candidate = port; candidate <= last; candidate += 1) {
    const taken = await tryPort(server, host, candidate);
    if (taken === undefined) return (server.address() as AddressInfo).port;
    if (taken.code !== 'EADDRINUSE' || candidate === last) {
      throw new Error(`Cannot open the workspace on port ${candidate}: ${taken.message}`, { cause: taken });
    }
  }
  throw new Error(`Cannot open the workspace on port ${port}`);
}

function tryPort(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}
