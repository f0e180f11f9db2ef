import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { SocketMode } from '../delivery/socket-mode.ts';
import type { PageFeedDeps } from '../page-view/page-feed.ts';
import { connectDeveloper, type DeveloperFeedDeps } from './developer-live.ts';
import type { OwnPage } from './own-page.ts';
import { connectPage } from './page-live.ts';

/** An acknowledgement carries at most a view (250 KB); pages send nothing. */
const maxPayload = 1024 * 1024;

/** Lets the app's sockets and the pages' windows in, each by its own address; everything else is turned away. */
export function acceptSockets(deps: {
  readonly server: Server;
  /** Null when the app is reached over HTTP. */
  readonly socketMode: SocketMode | null;
  /** True once for each address that `apps.connections.open` gave out. */
  readonly redeemTicket: (ticket: string) => boolean;
  /** Whether the app is cut off: no socket of its gets in. */
  readonly isCutOff: () => boolean;
  readonly ownPage: OwnPage;
  readonly feed: PageFeedDeps;
  readonly developer: DeveloperFeedDeps;
}): { readonly close: () => void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload });

  deps.server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    stream.on('error', () => stream.destroy());
    if (!deps.ownPage.isLocal(request.headers)) return refuse(stream, 403);
    const { socketMode } = deps;
    const hasCookie = deps.ownPage.hasCookie(request.headers.cookie);
    if (url.pathname === '/link' && socketMode !== null) {
      if (deps.isCutOff()) return refuse(stream, 503);
      if (!deps.redeemTicket(url.searchParams.get('ticket') ?? '')) return refuse(stream, 401);
      sockets.handleUpgrade(request, stream, head, (socket) => socketMode.accept(socket));
      return;
    }
    if (url.pathname === '/page/developer') {
      sockets.handleUpgrade(request, stream, head, (socket) => connectDeveloper(deps.developer, socket, hasCookie));
      return;
    }
    if (url.pathname !== '/page/live') return refuse(stream, 404);
    const given = { memberId: url.searchParams.get('member') ?? '', hasCookie };
    sockets.handleUpgrade(request, stream, head, (socket) => connectPage(deps.feed, socket, given));
  });

  return {
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function refuse(stream: Duplex, status: 401 | 403 | 404 | 503): void {
  stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
