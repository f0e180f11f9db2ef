import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { ActDeps } from '../acts/act-deps.ts';
import type { MovableClock } from '../clock/movable-clock.ts';
import type { Delivering } from '../delivery/create-delivery.ts';
import { createSocketTickets } from '../delivery/socket-tickets.ts';
import type { FaultStore } from '../faults/fault-store.ts';
import type { Keep } from '../keep/keep.ts';
import { listenAsBefore } from '../keep/listen-as-before.ts';
import { createMethodTable } from '../methods/method-table.ts';
import { createUploadTickets } from '../state/upload-tickets.ts';
import { acceptSockets } from './accept-sockets.ts';
import { type ApiCall, createCallLog } from './call-log.ts';
import { createConcealSecrets } from './conceal-secrets.ts';
import { createRoutes } from './create-routes.ts';
import { hostInUrl } from './host-in-url.ts';
import { createOwnPage } from './own-page.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { createRecordCall } from './record-call.ts';
import { createWebApi, type Tokens } from './web-api.ts';

/** Everything that is reached by an address. */
export type WorkspaceServer = {
  readonly port: number;
  /** Grows in place. */
  readonly calls: readonly ApiCall[];
  readonly close: () => Promise<void>;
};

/** @throws Error when no port is free */
export async function openServer(deps: {
  readonly acts: ActDeps;
  readonly delivering: Delivering;
  readonly faults: FaultStore;
  readonly clock: MovableClock;
  readonly tokens: Tokens;
  /** What the cookie of the page holds. */
  readonly pageSecret: string;
  readonly keep: Keep;
  readonly rateLimiter: RateLimiter | null;
  readonly nextNumber: () => number;
  readonly wanted: { readonly host: string; readonly port?: number; readonly portFallback?: boolean };
}): Promise<WorkspaceServer> {
  const { acts, delivering, faults, clock, tokens, keep } = deps;
  const { state, manifest, triggers, publish } = acts;
  const { dispatcher, socketMode, sockets, disconnect } = delivering;
  const { host } = deps.wanted;
  let port = 0;
  const log = createCallLog(state.feed);
  const record = createRecordCall({ log, faults, clock: clock.now, nextNumber: deps.nextNumber });
  const isRevoked = () => faults.current().tokenRevoked;
  const tickets = createSocketTickets(Date.now);
  const uploads = createUploadTickets({ ...state, clock: Date.now, botUserId: state.app.botUserId, keep });
  const methods = createMethodTable({
    ...{ state, triggers, publish, manifest, uploads },
    issueSocketUrl: () => `ws://${hostInUrl(host)}:${port}/link?ticket=${tickets.issue()}&app_id=${state.app.appId}`,
  });
  const answerCall = createWebApi({
    ...{ state, methods, tokens, isRevoked, record },
    scopes: manifest.scopes,
    rateLimiter: deps.rateLimiter,
  });
  const ownPage = createOwnPage({ port: () => port, secret: deps.pageSecret, host });
  const routes = createRoutes({
    ...{ acts, answerCall, ownPage, uploads, record, clock, whenWritten: keep.whenWritten },
    mayDownload: (token) => token === tokens.botToken && !isRevoked(),
    developer: {
      ...{ dispatcher, disconnect, setFaults: faults.set, moveClock: clock.moveTo },
      refreshSockets: () => socketMode?.refresh(),
    },
  });
  const server = createServer(getRequestListener(routes.fetch));
  const accepted = acceptSockets({
    ...{ server, socketMode, ownPage },
    redeemTicket: tickets.redeem,
    isCutOff: () => sockets().cutOffMs > 0,
    feed: { state, manifest, faults, sockets, clock, whenWritten: keep.whenWritten },
    developer: {
      ...{ state, faults, sockets, clock, calls: log.calls, deliveries: dispatcher.log },
      conceal: createConcealSecrets([tokens.botToken, tokens.appToken]),
    },
  });
  port = await listenAsBefore(server, keep.settings, deps.wanted);
  return {
    port,
    calls: log.calls,
    close: async () => {
      accepted.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
