/**
 * Work that stops after every piece of about a millisecond and goes on when it is asked to, so that one and the same code
 * runs at once or lets others have their turn in between.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Called between two pieces of work; resolves when the work may go on. */
export type Pause = () => Promise<void>;

/** Does all the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Does the work piece by piece, with a pause after each. */
export async function finishInTurns<Result>(steps: Steps<Result>, pause: Pause): Promise<Result> {
  let step = steps.next();
  while (step.done !== true) {
    await pause();
    step = steps.next();
  }
  return step.value;
}
