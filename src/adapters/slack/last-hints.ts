import type { Asked } from './asked.ts';

/** The hint that a member was given last in a thread, so that "another hint" goes on from there. */
export interface LastHints {
  readonly given: (asked: Asked, hint: LastHint) => void;
  readonly last: (asked: Asked) => LastHint | null;
}

interface LastHint {
  readonly topic: string;
  /** From 0. */
  readonly step: number;
}

/** Who comes back to an older one, or after a restart, begins at its first step again. */
const mostRemembered = 1_000;

export function createLastHints(): LastHints {
  const hints = new Map<string, LastHint>();
  const here = ({ teamId, channelId, askerId }: Asked) => `${teamId}:${channelId}:${askerId}`;
  const inThread = (asked: Asked) => `${here(asked)}:${asked.threadTs ?? ''}`;
  return {
    given(asked, hint) {
      for (const key of [inThread(asked), here(asked)]) {
        hints.delete(key);
        hints.set(key, hint);
      }
      for (const oldest of [...hints.keys()].slice(0, Math.max(0, hints.size - mostRemembered))) hints.delete(oldest);
    },
    // Outside a thread the last one of the place is meant; within one never that of another thread.
    last: (asked) => hints.get(asked.inThread ? inThread(asked) : here(asked)) ?? null,
  };
}
