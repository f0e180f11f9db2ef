/** Runs work as soon as fewer than `atOnce` others run, in the order it came. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Between two turns the event loop gets to its sockets: work on SQLite resolves without ever leaving the microtask queue. */
export function createTurns(atOnce: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      await new Promise<void>((resolve) => setImmediate(resolve));
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
