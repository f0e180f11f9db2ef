import { App, HTTPReceiver, type Logger, SocketModeReceiver } from '@slack/bolt';

/** What a link needs to reach Slack. */
export type LinkOptions =
  | {
      readonly kind: 'socket';
      readonly botToken: string;
      readonly appToken: string;
      readonly slackApiUrl: string;
      readonly logger: Logger;
    }
  | {
      readonly kind: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly port: number;
      readonly slackApiUrl: string;
      readonly logger: Logger;
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

/** Bolt's socket client writes its own endless retries into the options it is given, so it gets an object of its own. */
const reconnecting = { timeout: 10_000, retryConfig: { retries: 100, factor: 1.3, maxTimeout: 30_000 } };

/**
 * Slack recycles every socket after some hours, and Bolt's client waits for as long as this before it connects again. It is
 * also how long an answer to a ping may take, so that it must be longer than the event loop is ever busy at a stretch.
 */
const reconnectAfterMs = 5_000;

/** Saying goodbye is a courtesy to Slack; nobody waits longer for it. */
const goodbyeMs = 1_000;

/** A Bolt app over Socket Mode or over signed HTTP, ready for listeners, not yet started. */
export async function openLink(options: LinkOptions): Promise<Link> {
  const { slackApiUrl, logger } = options;
  const receiver =
    options.kind === 'socket'
      ? new SocketModeReceiver({
          appToken: options.appToken,
          logger,
          clientPingTimeout: reconnectAfterMs,
          installerOptions: { clientOptions: { slackApiUrl, ...structuredClone(reconnecting) } },
        })
      : new HTTPReceiver({ signingSecret: options.signingSecret, logger, customRoutes: [health] });
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
  await app.init();
  return {
    app,
    async start() {
      if (options.kind === 'http') await app.start(options.port);
      else await app.start();
    },
    async stop() {
      // `app.stop()` of Bolt 5.1 resolves with the socket still open; the client's own disconnect is awaited instead.
      const goodbye = receiver instanceof SocketModeReceiver ? receiver.client.disconnect() : app.stop();
      await Promise.race([goodbye, new Promise((resolve) => setTimeout(resolve, goodbyeMs).unref())]);
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
