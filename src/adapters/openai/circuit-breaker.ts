import type { ModelFailure } from '../../features/answer/model-ports.ts';

/** So many failures one after the other, and the model is left alone. */
const mostFailures = 3;
const restMs = 60_000;
/** What an operator has to mend does not pass within a minute. */
const longRestMs = 10 * 60_000;
const lasting: ReadonlySet<ModelFailure> = new Set(['no-quota', 'key-refused', 'not-found']);
/** Failures that say nothing about the way to the model. */
const harmless: ReadonlySet<ModelFailure> = new Set(['stopped', 'refusal', 'too-long', 'over-budget', 'bad-answer']);

/** Keeps members from waiting for a model that is down: after failures it rests, and then one call tries it. */
export interface CircuitBreaker {
  /** Whether a call may go out; the first one after a rest is a trial, and others wait for its outcome. */
  readonly mayCall: () => boolean;
  readonly succeeded: () => void;
  readonly failed: (failure: ModelFailure) => void;
}

export function createCircuitBreaker(now: () => number): CircuitBreaker {
  let failures = 0;
  let restsUntil = 0;
  let onTrial = false;
  return {
    mayCall: () => {
      if (restsUntil === 0) return true;
      if (now() < restsUntil || onTrial) return false;
      onTrial = true;
      return true;
    },
    succeeded: () => {
      failures = 0;
      restsUntil = 0;
      onTrial = false;
    },
    failed: (failure) => {
      onTrial = false;
      if (harmless.has(failure)) return;
      failures += 1;
      if (lasting.has(failure)) restsUntil = now() + longRestMs;
      else if (failures >= mostFailures) restsUntil = now() + restMs;
    },
  };
}
