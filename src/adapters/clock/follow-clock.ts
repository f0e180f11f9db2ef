import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { TutorError } from '../../domain/errors.ts';
import { readEvents } from './read-events.ts';

/** A clock that runs with this machine's and is moved forward from elsewhere. */
export interface FollowedClock {
  /** Epoch milliseconds: this machine's clock and what the other one is ahead of it. While it cannot be reached the last value holds. */
  readonly now: () => number;
  readonly stop: () => Promise<void>;
}

/** No schedule is tried over a century; a larger number is no reading of a clock. */
const furthestAheadMs = 100 * 366 * 24 * 60 * 60 * 1000;
const reading = z.object({ aheadMs: z.number().min(0).max(furthestAheadMs) });

/** The clock is on this machine; a second would do. */
const firstValueMs = 5_000;
/** The workspace says something every fifteen seconds; twice in a row unheard means that it is gone without a word. */
const silenceMs = 35_000;
const firstPauseMs = 250;
const longestPauseMs = 5_000;

/**
 * Follows a clock that tells `{"now","aheadMs"}` as server-sent events, one at once and one at every move. A clock that was
 * started anew counts as it is then, even if that is earlier.
 * @throws TutorError `unavailable` when no value comes in time
 */
export async function followClock(options: {
  readonly url: string;
  readonly machineNow: () => number;
  /** Called with the new time after every move, not for the first value. */
  readonly onMove?: (now: number) => void;
  /** Called with a sentence when the clock is lost, once until it is found again. */
  readonly onProblem?: (problem: string) => void;
  readonly limits?: { readonly firstValueMs?: number; readonly silenceMs?: number; readonly longestPauseMs?: number };
}): Promise<FollowedClock> {
  const { url, machineNow } = options;
  const limits = { firstValueMs, silenceMs, longestPauseMs, ...options.limits };
  const stopping = new AbortController();
  let aheadMs: number | null = null;
  let failures = 0;
  const now = () => machineNow() + (aheadMs ?? 0);

  function take(data: string): void {
    const parsed = reading.safeParse(parseJson(data));
    if (!parsed.success) throw new Error(`it said ${JSON.stringify(data.slice(0, 100))} instead of a time`);
    const before = aheadMs;
    aheadMs = parsed.data.aheadMs;
    failures = 0;
    if (before !== null && before !== aheadMs) options.onMove?.(now());
  }

  /** Rejects with why it ended; it never ends well. */
  async function listen(taken: () => void): Promise<never> {
    const silent = new AbortController();
    const hush = () => silent.abort(new Error(`nothing was heard for ${limits.silenceMs / 1000} seconds`));
    const timer = setTimeout(hush, limits.silenceMs);
    try {
      const signal = AbortSignal.any([stopping.signal, silent.signal]);
      const answer = await fetch(url, { headers: { accept: 'text/event-stream' }, redirect: 'error', signal });
      const type = answer.headers.get('content-type') ?? 'nothing';
      if (!answer.ok || !type.startsWith('text/event-stream') || answer.body === null) {
        await answer.body?.cancel();
        throw new Error(`it answered ${answer.status} with ${type} instead of text/event-stream`);
      }
      for await (const data of readEvents(answer.body, () => timer.refresh())) {
        take(data);
        taken();
      }
      throw new Error('the connection was closed');
    } finally {
      clearTimeout(timer);
      silent.abort();
    }
  }

  async function keepListening(taken: () => void, failed: (problem: string) => void): Promise<void> {
    while (!stopping.signal.aborted) {
      const problem = await listen(taken).catch(reasonOf);
      if (stopping.signal.aborted) return;
      failed(problem);
      if (aheadMs !== null && failures === 0)
        options.onProblem?.(`Cannot follow the clock at ${url}: ${problem}; its last value holds`);
      const ms = Math.min(limits.longestPauseMs, firstPauseMs * 2 ** failures);
      failures += 1;
      await pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  let lastProblem = 'it does not answer';
  const first = Promise.withResolvers<void>();
  const listening = keepListening(first.resolve, (problem) => {
    lastProblem = problem;
  });
  const limit = pause(limits.firstValueMs, 'late', { ref: false });
  if ((await Promise.race([first.promise, limit])) === 'late') {
    stopping.abort();
    await listening;
    const seconds = limits.firstValueMs / 1000;
    throw new TutorError('unavailable', `Cannot read the clock at ${url} within ${seconds} seconds: ${lastProblem}`);
  }
  return {
    now,
    async stop() {
      stopping.abort();
      await listening;
    },
  };
}

/** What went wrong below `fetch failed`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
