import { TutorError } from '../../domain/errors.ts';
import type { ItemTrouble, QuizItem } from '../../domain/quiz/quiz-item.ts';
import type { Learner } from '../../features/review/ports.ts';
import type { FailedRun } from '../../features/schedule/advance-runs.ts';
import type { ShippedOffer } from '../../features/schedule/install-shipped.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { registerListeners } from './listeners/register-listeners.ts';
import { boltLogger } from './log.ts';
import { keepDeliveries } from './receivers/keep-deliveries.ts';
import { openLink } from './receivers/open-link.ts';
import { refusedToken } from './refused-token.ts';
import type { SlackDeps } from './slack-deps.ts';
import { createStopPresses } from './stop-presses.ts';
import { createTellOrganisers } from './tell-organisers.ts';
import { noticeView } from './views/notice-view.ts';
import { shippedView } from './views/shipped-view.ts';

/** How Slack is reached. */
export type SlackAccess =
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string; readonly port: number };

export interface SlackConnection {
  /** Tells whoever answers for a question what is wrong with it. */
  readonly tellTrouble: (item: QuizItem, trouble: ItemTrouble) => Promise<void>;
  /** Tells the organisers in direct messages that a run failed for good; resolves with how many have it. */
  readonly tellFailure: (failed: FailedRun) => Promise<number>;
  /** The workspace that the token belongs to. */
  readonly teamId: () => Promise<string>;
  /** Shows the organisers what a newer shipped manifest would change; resolves with how many have it. */
  readonly tellShipped: (offer: ShippedOffer) => Promise<number>;
  /** Posts the card of a review that is next, unless one waits there already. */
  readonly goOnWithReview: (learner: Learner) => Promise<unknown>;
  /** Stops taking anything in, waits for what is being handled, at most ten seconds. */
  readonly stop: () => Promise<void>;
}

const drainMs = 10_000;
/** A meeting is over for three hours before its card moves on; nobody notices some minutes more. */
const refreshCardsMs = 10 * 60_000;
/** The public API; the workspace on this machine has its own address. */
export const publicApiUrl = 'https://slack.com/api/';

/**
 * Connects to Slack, registers every listener, takes up what a crash left unfinished, and welcomes who is new.
 * @throws TutorError `forbidden` when Slack does not take a token
 */
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
  }).catch(explainRefusal('SLACK_BOT_TOKEN'));
  const kept = keepDeliveries(link.app, deps.deliveries, {
    now: deps.now,
    onError: (error, key) => deps.log.error({ err: error, key }, 'An unfinished delivery failed again'),
  });
  const stopPresses = createStopPresses();
  const { welcomeChannels, weekCards, conversation, tellAuthor } = registerListeners(link.app, {
    ...deps,
    stopPresses,
  });
  const resumed = await kept.resume();
  await link.start().catch(explainRefusal('SLACK_APP_TOKEN'));
  deps.log.info({ resumed }, 'Connected to Slack');
  await welcomeChannels();
  await weekCards.refreshAll();
  const cards = setInterval(() => void weekCards.refreshAll().catch(() => {}), refreshCardsMs);
  const tellOrganisers = createTellOrganisers(link.app.client, deps);
  const teamId = async () => (await link.app.client.auth.test()).team_id ?? '';
  return {
    teamId,
    async tellFailure({ run, reason, detail }) {
      const { schedule } = messagesFor(deps.locale ?? 'ko');
      const remedies = Object.entries(schedule.remedies).filter(([word]) => detail?.includes(word));
      const told = [schedule.failed(run, reason, detail), ...remedies.map(([, remedy]) => remedy)].join('\n');
      return tellOrganisers(await teamId(), noticeView(told));
    },
    async tellTrouble(item, trouble) {
      const { team_id = '' } = await link.app.client.auth.test();
      await tellAuthor(team_id, item, trouble);
    },
    async tellShipped(offer) {
      return tellOrganisers(await teamId(), shippedView(offer, messagesFor(deps.locale ?? 'ko')));
    },
    goOnWithReview: (learner) => conversation.goOn(learner, { anew: false }),
    async stop() {
      clearInterval(cards);
      // Over HTTP the link waits for open requests, and so for what is being written.
      stopPresses.stopAll();
      await link.stop();
      const left = await kept.drain(drainMs);
      if (left > 0) deps.log.warn({ left }, 'Stopped with deliveries unfinished; they are taken up at the next start');
    },
  };
}

function explainRefusal(token: string): (error: unknown) => never {
  return (error) => {
    const refused = refusedToken(error);
    if (refused === null) throw error;
    throw new TutorError('forbidden', `Cannot connect to Slack: it refuses ${token} (${refused})`, { cause: error });
  };
}
