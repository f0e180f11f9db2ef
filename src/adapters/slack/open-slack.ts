import { registerListeners } from './listeners/register-listeners.ts';
import { boltLogger } from './log.ts';
import { keepDeliveries } from './receivers/keep-deliveries.ts';
import { openLink } from './receivers/open-link.ts';
import type { SlackDeps } from './slack-deps.ts';
import { createStopPresses } from './stop-presses.ts';

/** How Slack is reached. */
export type SlackAccess =
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string; readonly port: number };

export interface SlackConnection {
  /** Stops taking anything in, waits for what is being handled, at most ten seconds. */
  readonly stop: () => Promise<void>;
}

const drainMs = 10_000;
/** The public API; the workspace on this machine has its own address. */
export const publicApiUrl = 'https://slack.com/api/';

/** Connects to Slack, registers every listener, and takes up what a crash left unfinished. */
export async function openSlack(
  access: SlackAccess,
  deps: SlackDeps,
  slackApiUrl = publicApiUrl,
): Promise<SlackConnection> {
  const link = await openLink({
    ...access,
    slackApiUrl,
    logger: boltLogger(deps.log),
    now: performance.now.bind(performance),
  });
  const kept = keepDeliveries(link.app, deps.deliveries, {
    now: deps.now,
    onError: (error, key) => deps.log.error({ err: error, key }, 'An unfinished delivery failed again'),
  });
  const stopPresses = createStopPresses();
  registerListeners(link.app, { ...deps, stopPresses });
  const resumed = await kept.resume();
  await link.start();
  deps.log.info({ resumed }, 'Connected to Slack');
  return {
    async stop() {
      // Over HTTP the link waits for open requests, and so for what is being written.
      stopPresses.stopAll();
      await link.stop();
      const left = await kept.drain(drainMs);
      if (left > 0) deps.log.warn({ left }, 'Stopped with deliveries unfinished; they are taken up at the next start');
    },
  };
}
