import type { FailedRun } from './advance-runs.ts';

/** Failures that no organiser has been told about yet. */
export interface UntoldStore {
  /** Adds one, or replaces the one of the same run; of more than some the oldest are dropped. */
  readonly add: (failed: FailedRun, at: number) => Promise<void>;
  /** Oldest first. */
  readonly list: () => Promise<readonly FailedRun[]>;
  readonly remove: (run: string) => Promise<void>;
}

export interface TellFailures {
  /** Keeps a failure until an organiser has been told. */
  readonly note: (failed: FailedRun) => Promise<void>;
  /** Tells what is left; resolves when it is told or cannot be told now. */
  readonly retry: () => Promise<void>;
}

/** What stands between Slack and the organisers is mended by people: a revoked token, a network. */
const pauseMs = 30_000;

/** A token that was revoked fails runs and keeps the word of it from the organisers too; it reaches them when Slack can be reached. */
export function createTellFailures(deps: {
  readonly untold: UntoldStore;
  /** Resolves with how many organisers have it. */
  readonly tell: (failed: FailedRun) => Promise<number>;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}): TellFailures {
  const { untold, now } = deps;
  let telling: Promise<void> | null = null;
  let refusedMs = Number.NEGATIVE_INFINITY;

  async function tellAll(): Promise<void> {
    for (const failed of await untold.list()) {
      if ((await deps.tell(failed)) === 0) throw new Error('no organiser could be reached');
      await untold.remove(failed.run);
    }
  }

  async function retry(): Promise<void> {
    telling ??= tellAll()
      .catch((error) => {
        refusedMs = now();
        deps.onError(error);
      })
      .finally(() => {
        telling = null;
      });
    await telling;
  }

  return {
    async note(failed) {
      await untold.add(failed, now());
      await retry();
    },
    async retry() {
      // Either way, so that a clock that was set holds nothing up.
      if (Math.abs(now() - refusedMs) >= pauseMs) await retry();
    },
  };
}
