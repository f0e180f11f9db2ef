import type { ModelOptions } from './model-options.ts';

/** Ends a call that takes too long: the SDK's own limit covers only the time until the headers. */
export interface Watchdog {
  /** Aborted by the time limits, or by the caller's own signal. */
  readonly signal: AbortSignal;
  /** A piece of text came. */
  readonly alive: () => void;
  /** Whether a time limit ended the call, and not the caller. */
  readonly timedOut: () => boolean;
  readonly end: () => void;
}

export function createWatchdog(timeouts: ModelOptions['timeouts'], caller: AbortSignal): Watchdog {
  const limit = new AbortController();
  const abort = () => limit.abort();
  const total = setTimeout(abort, timeouts.totalMs);
  let silence = setTimeout(abort, timeouts.firstTokenMs);
  return {
    signal: AbortSignal.any([limit.signal, caller]),
    alive: () => {
      clearTimeout(silence);
      silence = setTimeout(abort, timeouts.idleMs);
    },
    timedOut: () => limit.signal.aborted && !caller.aborted,
    end: () => {
      clearTimeout(total);
      clearTimeout(silence);
    },
  };
}
