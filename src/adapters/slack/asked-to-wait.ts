import { RespondError } from '@slack/bolt';
import { WebAPIRateLimitedError } from '@slack/web-api';

/** Bolt does not pass on for how long a `response_url` asks to wait; Slack takes about one message a second anywhere. */
const respondWaitMs = 1_000;
/** Slack names whole seconds. Less than this would be a busy loop. */
const leastMs = 250;

/** How long Slack asks to wait before the same call may be made again (429); null when an error is no such request. */
export function askedToWait(error: unknown): number | null {
  if (error instanceof WebAPIRateLimitedError) return Math.max(leastMs, error.retryAfter * 1000);
  return error instanceof RespondError && error.statusCode === 429 ? respondWaitMs : null;
}
