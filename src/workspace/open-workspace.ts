import { createServer } from 'node:http';
import { isIP } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { ActDeps } from './acts/act-deps.ts';
import type { Delivery } from './delivery/delivery.ts';
import { createDispatcher, slackRetryDelaysMs } from './delivery/dispatcher.ts';
import { createResponseUrls } from './delivery/response-urls.ts';
import { createSignedHttp } from './delivery/signed-http.ts';
import { createSocketMode } from './delivery/socket-mode.ts';
import { createSocketTickets } from './delivery/socket-tickets.ts';
import { createTriggers } from './delivery/triggers.ts';
import { createEventPublisher } from './events/event-publisher.ts';
import { followState } from './events/follow-state.ts';
import { postScheduled } from './events/post-scheduled.ts';
import { loadManifest } from './manifest.ts';
import { createMemberActor, type MemberActor } from './member-actor.ts';
import { createMethodTable } from './methods/method-table.ts';
import { acceptSockets } from './server/accept-sockets.ts';
import { type ApiCall, createCallLog } from './server/call-log.ts';
import { createRoutes } from './server/create-routes.ts';
import { listen } from './server/listen.ts';
import { createOwnPage } from './server/own-page.ts';
import { createRateLimiter } from './server/rate-limiter.ts';
import { createWebApi } from './server/web-api.ts';
import type { Conversation } from './state/conversation.ts';
import { randomSecret } from './state/ids.ts';
import type { Member } from './state/member.ts';
import { createUploadTickets } from './state/upload-tickets.ts';
import { createWorkspaceState, type WorkspaceSeed } from './state/workspace-state.ts';
import { createWaitFor, type WaitFor } from './wait-for.ts';

/** Slack waits three seconds for every acknowledgement. */
const slackAckTimeoutMs = 3_000;

export type WorkspaceOptions = {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /**
   * The address to listen on: loopback by default. On any other, whoever reaches it can act as every member: for a network
   * that one trusts.
   */
  readonly host?: string;
  /** Whether a taken port may be replaced by one of the next twenty; false by default. */
  readonly portFallback?: boolean;
  /** Path to the app's manifest (YAML or JSON), or the parsed manifest. */
  readonly manifest: string | object;
  /** Epoch milliseconds; the machine's clock by default. Acknowledgements and retries always take real time. */
  readonly clock?: () => number;
  /** How payloads reach the app. `url` may be a function, because an app comes to listen after the workspace opened. */
  readonly transport?: { readonly kind: 'socket' } | { readonly kind: 'http'; readonly url: string | (() => string) };
  /** Whether calls beyond Slack's rates get 429; false by default. */
  readonly rateLimits?: boolean;
  /** Members and channels beside the default ones. */
  readonly state?: WorkspaceSeed;
  /** Waiting times before each retry of an event; Slack's own by default. */
  readonly retryDelaysMs?: readonly number[];
  readonly ackTimeoutMs?: number;
};

export type Workspace = {
  /** The page, without a slash at the end: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** For `clientOptions.slackApiUrl`; ends with a slash. */
  readonly slackApiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly teamId: string;
  readonly botUserId: string;
  /** People, the app's bot user and Slackbot. */
  readonly members: readonly Member[];
  readonly channels: readonly Conversation[];
  /** @throws Error when there is no such member */
  readonly member: (id: string) => MemberActor;
  /** Every Web API call, oldest first. */
  readonly calls: readonly ApiCall[];
  /** Every payload sent or held, oldest first. */
  readonly deliveries: readonly Delivery[];
  readonly redeliver: (delivery: Delivery) => Promise<Delivery>;
  /** How many sockets are open to new payloads. */
  readonly socketCount: () => number;
  /** Asks the oldest sockets to reconnect (`refresh_requested`); all when no number is given. */
  readonly refreshSockets: (count?: number) => void;
  /** Cuts all sockets. */
  readonly dropSockets: () => void;
  /** Over HTTP: Slack's `url_verification`; false when the app does not send the challenge back. */
  readonly verifyUrl: () => Promise<boolean>;
  readonly waitFor: WaitFor;
  readonly close: () => Promise<void>;
};

/** Opens a Slack workspace on this machine, for one app. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const {
    host = '127.0.0.1',
    clock = Date.now,
    transport: wanted = { kind: 'socket' },
    ackTimeoutMs = slackAckTimeoutMs,
  } = options;
  const manifest = await loadManifest(options.manifest);
  const tokens = { botToken: `xoxb-local-${randomSecret()}`, appToken: `xapp-1-local-${randomSecret()}` };
  const signingSecret = randomSecret();
  let port = 0;
  const shownHost = hostInUrl(host);
  const url = () => `http://${shownHost}:${port}`;
  const state = createWorkspaceState({
    clock,
    url: () => `${url()}/`,
    appName: manifest.name,
    seed: options.state ?? {},
  });

  const socketMode =
    wanted.kind === 'http'
      ? null
      : createSocketMode({ appId: state.app.appId, host: '127.0.0.1', ackTimeoutMs, changed: socketsChanged });
  const requestUrl = wanted.kind === 'http' ? wanted.url : '';
  const signedHttp = createSignedHttp({
    url: typeof requestUrl === 'function' ? requestUrl : () => requestUrl,
    signingSecret,
    clock,
    ackTimeoutMs,
  });
  const dispatcher = createDispatcher({
    transport: socketMode ?? signedHttp,
    clock,
    feed: state.feed,
    retryDelaysMs: options.retryDelaysMs ?? slackRetryDelaysMs,
  });
  function socketsChanged(): void {
    state.feed.emit({ kind: 'app' });
    if (socketMode?.isConnected()) dispatcher.connected();
  }

  const publish = createEventPublisher({ state, manifest, dispatcher });
  const stopFollowing = followState(state, publish);
  const stopScheduled = postScheduled(state);
  const triggers = createTriggers(clock);
  const tickets = createSocketTickets(Date.now);
  const responseUrls = createResponseUrls({ clock, base: () => `${url()}/response` });
  const acts: ActDeps = { state, manifest, dispatcher, triggers, responseUrls, publish };
  const log = createCallLog(state.feed);
  const uploads = createUploadTickets({
    files: state.files,
    newId: state.newId,
    clock: Date.now,
    botUserId: state.app.botUserId,
  });
  const methods = createMethodTable({
    state,
    triggers,
    publish,
    manifest,
    uploads,
    issueSocketUrl: () => `ws://${shownHost}:${port}/link?ticket=${tickets.issue()}&app_id=${state.app.appId}`,
  });
  const answerCall = createWebApi({
    state,
    methods,
    tokens,
    scopes: manifest.scopes,
    rateLimiter: options.rateLimits ? createRateLimiter(clock) : null,
    log,
  });
  const ownPage = createOwnPage({ port: () => port, secret: randomSecret(), host });
  const server = createServer(
    getRequestListener(createRoutes({ acts, answerCall, ownPage, uploads, botToken: tokens.botToken }).fetch),
  );
  const feed = { state, manifest, sockets: () => socketMode?.count() ?? null };
  const accepted = acceptSockets({ server, socketMode, redeemTicket: tickets.redeem, ownPage, feed });
  port = await listen(server, host, options.port ?? 0, options.portFallback ?? false);

  return {
    url: url(),
    slackApiUrl: `${url()}/api/`,
    ...tokens,
    signingSecret,
    teamId: state.team.id,
    botUserId: state.app.botUserId,
    get members() {
      return state.people.members();
    },
    get channels() {
      return state.people.conversations().filter((one) => one.kind === 'channel');
    },
    member: (id) => createMemberActor(acts, id),
    // Both logs grow in place.
    calls: log.calls,
    deliveries: dispatcher.log,
    redeliver: dispatcher.redeliver,
    socketCount: () => socketMode?.count() ?? 0,
    refreshSockets: (count) => socketMode?.refresh(count),
    dropSockets: () => socketMode?.drop(),
    verifyUrl: signedHttp.verifyUrl,
    waitFor: createWaitFor(state.feed),
    close: async () => {
      stopFollowing();
      stopScheduled();
      dispatcher.close();
      socketMode?.close();
      accepted.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The host as it stands in an address; nobody can call a wildcard, so it is loopback there. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIP(host) === 6 ? `[${host}]` : host;
}
