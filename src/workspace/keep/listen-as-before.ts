import type { Server } from 'node:http';
import { listen } from '../server/listen.ts';
import type { Settings } from './settings.ts';

/**
 * Listens where the run before listened, if the same port was wanted then: open pages and addresses that were given out
 * lead there.
 * @throws Error when no port is free
 */
export async function listenAsBefore(
  server: Server,
  settings: Settings,
  options: { readonly host: string; readonly port?: number; readonly portFallback?: boolean },
): Promise<number> {
  const { host, port: wanted = 0, portFallback = false } = options;
  const before = settings.read('wanted-port') === String(wanted) ? Number(settings.read('port')) : wanted;
  const port = await listen(server, host, wanted, portFallback, before);
  settings.write('wanted-port', String(wanted));
  settings.write('port', String(port));
  return port;
}
