import type { Pause } from '../../domain/retrieval/steps.ts';

/** Milliseconds of work before others have their turn: half a frame, which nobody notices. */
const turnMs = 8;

export interface TakeTurnsDeps {
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  /** Resolves when everything that waited has had its turn. */
  readonly nextTurn: () => Promise<void>;
}

const ofTheProcess: TakeTurnsDeps = {
  now: () => performance.now(),
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
};

/** A pause that goes on at once, and lets others have their turn when 8 ms have passed since the last. */
export function createTakeTurns({ now, nextTurn }: TakeTurnsDeps = ofTheProcess): Pause {
  let began = now();
  return async () => {
    if (now() - began < turnMs) return;
    await nextTurn();
    began = now();
  };
}
