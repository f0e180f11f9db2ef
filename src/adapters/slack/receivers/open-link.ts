import { App, HTTPReceiver, type Logger, type Receiver } from '@slack/bolt';
import { readAgain } from '../read-again.ts';
import { type HeldSocket, holdSocket } from './hold-socket.ts';

/** What a link needs to reach Slack. */
export type LinkOptions =
  | {
      readonly kind: 'socket';
      readonly botToken: string;
      readonly appToken: string;
      readonly slackApiUrl: string;
      readonly logger: Logger;
      readonly now: () => number;
    }
  | {
      readonly kind: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly port: number;
      readonly slackApiUrl: string;
      readonly logger: Logger;
      readonly now: () => number;
    };

export interface Link {
  readonly app: App;
  readonly start: () => Promise<void>;
  /** Stops taking anything in; what is being handled goes on. */
  readonly stop: () => Promise<void>;
}

/**
 * A call that a member waits for answers within ten seconds or is given up. The client repeats nothing by itself: a message
 * whose reply was lost would be posted twice (`postOnce` decides), and one refused call would hold up all others.
 */
const interactive = { timeout: 10_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };

/**
 * Slack recycles every socket after some hours, each at its own time; with two one is always open, so that a command never
 * meets a deaf tutor. Slack gives each payload to one of them.
 */
const socketsHeld = 2;

/** Saying goodbye is a courtesy to Slack; nobody waits longer for it. */
const goodbyeMs = 1_000;

/** A Bolt app over Socket Mode or over signed HTTP, ready for listeners, not yet started. */
export async function openLink(options: LinkOptions): Promise<Link> {
  const { slackApiUrl, logger } = options;
  const sockets = options.kind === 'socket' ? Array.from({ length: socketsHeld }, () => holdSocket(options)) : [];
  const receiver =
    options.kind === 'http'
      ? new HTTPReceiver({ signingSecret: options.signingSecret, logger, customRoutes: [health] })
      : sideBySide(sockets);
  const app = new App({
    token: options.botToken,
    receiver,
    logger,
    clientOptions: { slackApiUrl, ...structuredClone(interactive) },
    // Bolt keeps conversations in memory without a bound unless told not to.
    convoStore: false,
    extendedErrorHandler: true,
    deferInitialization: true,
  });
  // It asks who the tutor is, which may be asked again.
  await readAgain(() => app.init());
  return {
    app,
    async start() {
      if (options.kind === 'http') await app.start(options.port);
      else await app.start();
    },
    async stop() {
      const goodbye = app.stop();
      await Promise.race([goodbye, new Promise((resolve) => setTimeout(resolve, goodbyeMs).unref())]);
    },
  };
}

/** Several sockets as the one receiver that Bolt wants. The first must open; the others follow in their own time. */
function sideBySide(sockets: readonly HeldSocket[]): Receiver {
  return {
    init: (app) => {
      for (const { receiver } of sockets) receiver.init(app);
    },
    start: async () => {
      const [first, ...others] = sockets.map((socket) => socket.open());
      // A token that is refused is refused to all of them, and the first one says so.
      for (const other of others) other.catch(() => undefined);
      await first;
    },
    stop: async () => {
      await Promise.all(sockets.map((socket) => socket.close()));
    },
  };
}

const health = {
  path: '/healthz',
  method: ['GET'],
  handler: (_request: unknown, response: { writeHead: (status: number) => void; end: (body: string) => void }) => {
    response.writeHead(200);
    response.end('ok');
  },
};
