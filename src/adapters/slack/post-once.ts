import { setTimeout as pause } from 'node:timers/promises';
import { WebAPIRateLimitedError } from '@slack/web-api';
import { platformError } from './platform-error.ts';

/** A member waits for the answer; after this Slack counts as not answering. */
const longestWaitMs = 30_000;
/** Slack is asked again after this when it failed or its reply was lost. */
const retryMs = 500;
const maxAttempts = 3;

/**
 * Posts a message, and posts it again only where that cannot double it: after a refusal for its rate (429) once the time
 * that Slack asks for is over, and after a lost reply or a server's failure only if the message is not standing there.
 * Slack has no idempotency key, so `find` looks for what an attempt of unknown outcome may have posted; without it such
 * an attempt is not repeated.
 */
export async function postOnce<T>(post: () => Promise<T>, find: (() => Promise<T | null>) | null): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await post();
    } catch (error) {
      if (attempt === maxAttempts || platformError(error) !== null) throw error;
      if (error instanceof WebAPIRateLimitedError) {
        if (error.retryAfter * 1000 > longestWaitMs) throw error;
        await pause(error.retryAfter * 1000);
        continue;
      }
      if (find === null) throw error;
      await pause(retryMs);
      const standing = await find();
      if (standing !== null) return standing;
    }
  }
}
