/** The one clock that things are started by. */
export interface Ticker {
  /** Something changed: looks again at once. */
  readonly wake: () => void;
  /** Stops; resolves when no look is going on any more. */
  readonly stop: () => Promise<void>;
}

export interface TickerOptions {
  /** Looks at everything; resolves with the instant at which something is due next, null for nothing. */
  readonly look: (nowMs: number) => Promise<number | null>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Milliseconds of a clock that nobody sets. */
  readonly steadyNow: () => number;
  /** How far the wall clock jumped between two readings; 0: it kept pace. */
  readonly jumpBetween: (before: ClockReading, after: ClockReading) => number;
  readonly onJump: (jumpMs: number) => void;
  readonly onError: (error: unknown) => void;
}

interface ClockReading {
  readonly wallMs: number;
  readonly steadyMs: number;
}

/** Reading two clocks costs nothing; a start is at most this late. */
const readEveryMs = 500;
/** Everything is looked at at least this often, whatever was said to be next. */
const longestLookMs = 60_000;

/**
 * Reads the clock twice a second and looks when something is due, when somebody woke it, when the clock was set, and at
 * least once a minute. Never two looks at a time. One long timer per start would be late after every sleep of the machine.
 */
export function openTicker({ look, now, steadyNow, jumpBetween, onJump, onError }: TickerOptions): Ticker {
  const read = (): ClockReading => ({ wallMs: now(), steadyMs: steadyNow() });
  let last = read();
  let lookedMs = Number.NEGATIVE_INFINITY;
  let nextMs: number | null = null;
  let isWoken = true;
  let stopped = false;
  let looking: Promise<void> | null = null;

  function beat(): void {
    const reading = read();
    const jump = jumpBetween(last, reading);
    last = reading;
    if (jump !== 0) {
      onJump(jump);
      isWoken = true;
    }
    const isDue = nextMs !== null && nextMs <= reading.wallMs;
    if (looking === null && (isWoken || isDue || reading.steadyMs - lookedMs >= longestLookMs)) begin(reading);
  }

  function begin({ wallMs, steadyMs }: ClockReading): void {
    isWoken = false;
    lookedMs = steadyMs;
    looking = look(wallMs)
      .then(
        (next) => {
          nextMs = next;
        },
        (error) => {
          // What failed is tried again with the next minute, not twice a second.
          nextMs = null;
          onError(error);
        },
      )
      .then(() => {
        looking = null;
        if (isWoken && !stopped) beat();
      });
  }

  const timer = setInterval(beat, readEveryMs);
  beat();

  return {
    wake() {
      isWoken = true;
      if (!stopped && looking === null) beat();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looking;
    },
  };
}
