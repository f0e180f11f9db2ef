/** A time in which nothing can reach the app. Real time: sockets do not live by the workspace's clock. */
export type Outage = {
  /** Begins one, or changes how long the present one takes from now on. */
  readonly begin: (ms: number) => void;
  /** Milliseconds until it is over; 0 when there is none. */
  readonly leftMs: () => number;
  readonly close: () => void;
};

/** @param changed called when an outage begins, changes or ends */
export function createOutage(changed: () => void): Outage {
  let until = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    begin: (ms) => {
      clearTimeout(timer);
      until = performance.now() + ms;
      timer = setTimeout(() => {
        until = 0;
        changed();
      }, ms);
      timer.unref();
      changed();
    },
    leftMs: () => Math.max(0, Math.ceil(until - performance.now())),
    close: () => clearTimeout(timer),
  };
}
