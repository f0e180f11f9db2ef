import { setTimeout as pause } from 'node:timers/promises';
import { type Logger, SocketModeReceiver } from '@slack/bolt';
import { platformError } from '../platform-error.ts';

/** One of the tutor's sockets to Slack, opened again whenever it is gone. */
export interface HeldSocket {
  readonly receiver: SocketModeReceiver;
  /**
   * Resolves when it is open for the first time, however long the network takes.
   * @throws the SDK's error when Slack refuses the token
   */
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long an answer to a ping may take; longer than the event loop is ever busy at a stretch. */
const pingLimitMs = 5_000;
/** A socket that lasted so long was a good one; the next is sought at once. */
const steadyMs = 10_000;
const firstPauseMs = 100;
const longestPauseMs = 30_000;
/** What passes by itself. Every other refusal means that the token or the app is wrong. */
const passing = new Set(['ratelimited', 'internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

/**
 * Bolt's own client waits five seconds before it connects again, and a failure on the way ends the process as an unhandled
 * rejection; so it reconnects nothing here, and this loop does: at once after a recycled socket, with growing pauses after a
 * failure, for as long as the tutor runs.
 */
export function holdSocket(options: {
  readonly appToken: string;
  readonly slackApiUrl: string;
  readonly logger: Logger;
  readonly now: () => number;
}): HeldSocket {
  const { slackApiUrl, logger, now } = options;
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    logger,
    clientPingTimeout: pingLimitMs,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { slackApiUrl, timeout: 10_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
    },
  });
  const { client } = receiver;
  const closing = new AbortController();
  let failures = 0;

  async function connect(isFirst: boolean): Promise<void> {
    for (;;) {
      try {
        await client.start();
        return;
      } catch (error) {
        if (closing.signal.aborted) return;
        const refusal = platformError(error);
        const isFinal = refusal !== null && !passing.has(refusal);
        if (isFirst && isFinal) throw error;
        logger.error(
          isFinal
            ? `Slack refuses SLACK_APP_TOKEN (${refusal}); nothing arrives until it takes it again`
            : `Slack cannot be reached (${error instanceof Error ? error.message : 'the socket closed'}); it is tried again`,
        );
        await wait();
      }
    }
  }

  async function wait(): Promise<void> {
    failures += 1;
    const ms = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
    await pause(ms, undefined, { signal: closing.signal }).catch(() => undefined);
  }

  async function keepOpen(gone: Promise<void>): Promise<void> {
    let lost = gone;
    while (!closing.signal.aborted) {
      const since = now();
      await lost;
      if (closing.signal.aborted) return;
      if (now() - since >= steadyMs) failures = 0;
      else await wait();
      lost = nextLoss();
      await connect(false);
    }
  }

  /** To be asked for before connecting, or a socket that closes at once is never missed. */
  function nextLoss(): Promise<void> {
    return new Promise((resolve) => {
      const onClose = () => {
        client.off('disconnected', onClose);
        resolve();
      };
      client.once('connected', () => client.on('disconnected', onClose));
    });
  }

  return {
    receiver,
    async open() {
      const gone = nextLoss();
      await connect(true);
      void keepOpen(gone);
    },
    async close() {
      closing.abort();
      await client.disconnect();
    },
  };
}
