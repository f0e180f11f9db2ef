import type { ChangeFeed } from './state/change-feed.ts';

/** Things outside the workspace may change without a word from it; they are looked at this often. */
const lookEveryMs = 100;

/** What says that it is not there yet. */
type Absent = false | 0 | '' | null | undefined;

/**
 * Waits until something is so.
 * @param look returns what was waited for, or a falsy value as long as it is not there
 * @throws Error naming `what` when it did not come about in time, with the last error of `look` as its cause
 */
export type WaitFor = <Found>(
  look: () => Found | Promise<Found>,
  options?: { readonly timeoutMs?: number; readonly what?: string },
) => Promise<Exclude<Found, Absent>>;

export function createWaitFor(feed: ChangeFeed): WaitFor {
  return async (look, { timeoutMs = 15_000, what = 'what was waited for' } = {}) => {
    const until = performance.now() + timeoutMs;
    let problem: unknown;
    for (;;) {
      try {
        const found = await look();
        // The compiler does not narrow a type parameter by its truth.
        if (found) return found as Exclude<typeof found, Absent>;
      } catch (error) {
        problem = error;
      }
      const left = until - performance.now();
      if (left <= 0) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`, { cause: problem });
      await nextChange(feed, Math.min(left, lookEveryMs));
    }
  };
}

function nextChange(feed: ChangeFeed, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(done, timeoutMs);
    const unsubscribe = feed.subscribe(done);
  });
}
