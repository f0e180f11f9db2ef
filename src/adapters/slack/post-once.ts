import { setTimeout as pause } from 'node:timers/promises';
import { askedToWait } from './asked-to-wait.ts';
import { platformError } from './platform-error.ts';

/** A member waits for the answer; when Slack asks for more than this, all refusals together, it counts as not answering. */
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
  let waitedMs = 0;
  let attempts = 0;
  for (;;) {
    try {
      return await post();
    } catch (error) {
      const waitMs = askedToWait(error);
      if (waitMs !== null) {
        waitedMs += waitMs;
        if (waitedMs > longestWaitMs) throw error;
        await pause(waitMs);
        continue;
      }
      attempts += 1;
      if (attempts === maxAttempts || platformError(error) !== null || find === null) throw error;
      await pause(retryMs);
      const standing = await find();
      if (standing !== null) return standing;
    }
  }
}
