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
  { port: wanted = 0, portFallback = false }: { readonly port?: number; readonly portFallback?: boolean },
): Promise<number> {
  const before = settings.read('wanted-port') === String(wanted) ? Number(settings.read('port')) : wanted;
  const port = await listen(server, wanted, portFallback, before);
  settings.write('wanted-port', String(wanted));
  settings.write('port', String(port));
  return port;
}
