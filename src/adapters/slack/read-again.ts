import { setTimeout as pause } from 'node:timers/promises';
import { askedToWait } from './asked-to-wait.ts';
import { platformError } from './platform-error.ts';

/** An answer waits for what is read, so that it is worth some seconds and no more. */
const longestWaitMs = 5_000;
const retryMs = 250;
const maxAttempts = 3;

/** Reads something from Slack, and again when that failed in passing: reading may be repeated, unlike posting (`postOnce`). */
export async function readAgain<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      const waitMs = askedToWait(error) ?? retryMs;
      if (attempt === maxAttempts || platformError(error) !== null || waitMs > longestWaitMs) throw error;
      await pause(waitMs);
    }
  }
}
