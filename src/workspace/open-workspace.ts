import type { ActDeps } from './acts/act-deps.ts';
import type { ClockReading } from './clock/movable-clock.ts';
import { createDelivery, slackAckTimeoutMs } from './delivery/create-delivery.ts';
import type { Delivery } from './delivery/delivery.ts';
import { slackRetryDelaysMs } from './delivery/dispatcher.ts';
import type { WantedTransport } from './delivery/open-transport.ts';
import { createResponseUrls } from './delivery/response-urls.ts';
import { createTriggers } from './delivery/triggers.ts';
import { createEventPublisher } from './events/event-publisher.ts';
import { followState } from './events/follow-state.ts';
import { postScheduled } from './events/post-scheduled.ts';
import { createFaultStore } from './faults/fault-store.ts';
import type { Faults } from './faults/faults.ts';
import { readFaults } from './faults/read-faults.ts';
import { keptSecrets } from './keep/kept-secrets.ts';
import { openKeptState } from './keep/open-kept-state.ts';
import { loadManifest } from './manifest.ts';
import { createMemberActor, type MemberActor } from './member-actor.ts';
import type { ApiCall } from './server/call-log.ts';
import { hostInUrl } from './server/host-in-url.ts';
import { openServer } from './server/open-server.ts';
import { createRateLimiter } from './server/rate-limiter.ts';
import type { Conversation } from './state/conversation.ts';
import type { Member } from './state/member.ts';
import type { WorkspaceSeed } from './state/seed-workspace.ts';
import { createSequence } from './state/sequence.ts';
import { createWaitFor, type WaitFor } from './wait-for.ts';

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
  /** Path to a file that everything is kept in, made when missing; only in memory without. Its folder must be there. */
  readonly keep?: string;
  /** Path to the app's manifest (YAML or JSON), or the parsed manifest. */
  readonly manifest: string | object;
  /** Epoch milliseconds; the machine's clock by default. It can be moved forward. Acknowledgements and retries always take real time. */
  readonly clock?: () => number;
  /** How payloads reach the app; over sockets by default. */
  readonly transport?: WantedTransport;
  /** Whether calls beyond Slack's rates get 429; false by default. */
  readonly rateLimits?: boolean;
  /** Members and channels beside the default ones. */
  readonly state?: WorkspaceSeed;
  /** Waiting times before each retry of an event; Slack's own by default. */
  readonly retryDelaysMs?: readonly number[];
  readonly ackTimeoutMs?: number;
  /** What goes wrong on purpose from the start; nothing by default. */
  readonly faults?: Partial<Faults>;
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
  /**
   * Cuts the app off for so many seconds, 1 to 600: its sockets close and none gets in, although `apps.connections.open`
   * still answers. Over HTTP deliveries fail.
   */
  readonly disconnect: (seconds: number) => void;
  /** What goes wrong on purpose now; a fault that struck as often as it should is off again. */
  readonly faults: () => Faults;
  /**
   * Replaces all faults; what is left out is off.
   * @throws Error naming every wrong field
   */
  readonly setFaults: (faults: Partial<Faults>) => void;
  /** The workspace's clock. `GET /clock` tells it to other programs. */
  readonly clock: () => ClockReading;
  /** For followers of the clock: `http://127.0.0.1:PORT/clock`. */
  readonly clockUrl: string;
  /**
   * Moves the clock forward to this moment, epoch milliseconds.
   * @throws Error when that would be back, or more than ten years ahead
   */
  readonly moveClock: (to: number) => void;
  /** Over HTTP: Slack's `url_verification`; false when the app does not send the challenge back. */
  readonly verifyUrl: () => Promise<boolean>;
  readonly waitFor: WaitFor;
  readonly close: () => Promise<void>;
};

/**
 * Opens a Slack workspace on this machine, for one app.
 * @throws Error naming what cannot be used: the manifest, the file to keep it in (KeepError), or the port
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { host = '127.0.0.1', clock: realClock = Date.now } = options;
  const firstFaults = readFaults(options.faults);
  const manifest = await loadManifest(options.manifest);
  let port = 0;
  const url = () => `http://${hostInUrl(host)}:${port}`;
  const { keep, state, clock, stopKeeping } = await openKeptState({
    path: options.keep,
    clock: realClock,
    url: () => `${url()}/`,
    appName: manifest.name,
    seed: options.state ?? {},
  });
  const { tokens, signingSecret, pageSecret } = keptSecrets(keep.settings);

  const nextNumber = createSequence();
  const waitFor = createWaitFor(state.feed);
  const faults = createFaultStore(firstFaults, () => state.feed.emit({ kind: 'faults' }));
  const delivering = createDelivery({
    ...{ state, signingSecret, realClock, faults, nextNumber, waitFor, keep },
    wanted: options.transport ?? { kind: 'socket' },
    ackTimeoutMs: options.ackTimeoutMs ?? slackAckTimeoutMs,
    retryDelaysMs: options.retryDelaysMs ?? slackRetryDelaysMs,
  });
  const { dispatcher, socketMode, disconnect } = delivering;
  const publish = createEventPublisher({ state, manifest, sendEvent: delivering.sendEvent });
  const stopFollowing = followState(state, publish);
  const stopScheduled = postScheduled(state);
  const triggers = createTriggers(clock.now);
  const responseUrls = createResponseUrls({ clock: clock.now, base: () => `${url()}/response`, keep });
  const acts: ActDeps = { state, manifest, dispatcher, triggers, responseUrls, publish };
  const server = await openServer({
    ...{ acts, delivering, faults, clock, tokens, pageSecret, keep, nextNumber },
    // Callers wait in real time; a clock that jumps must not let them off.
    rateLimiter: options.rateLimits ? createRateLimiter(realClock) : null,
    wanted: { ...options, host },
  }).catch((error) => {
    stopKeeping();
    throw error;
  });
  port = server.port;
  dispatcher.resume();
  await new Promise<void>(keep.whenWritten);

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
    calls: server.calls,
    deliveries: dispatcher.log,
    redeliver: dispatcher.redeliver,
    socketCount: () => socketMode?.count() ?? 0,
    refreshSockets: (count) => socketMode?.refresh(count),
    dropSockets: () => socketMode?.drop(),
    disconnect,
    faults: faults.current,
    setFaults: (next) => faults.set(readFaults(next)),
    clock: clock.read,
    clockUrl: `${url()}/clock`,
    moveClock: (to) => {
      const refusal = clock.moveTo(to);
      if (refusal !== undefined) throw new Error(`Cannot move the clock to ${to}: ${refusal}`);
    },
    verifyUrl: delivering.verifyUrl,
    waitFor,
    close: async () => {
      stopFollowing();
      stopScheduled();
      delivering.close();
      await server.close();
      stopKeeping();
    },
  };
}
