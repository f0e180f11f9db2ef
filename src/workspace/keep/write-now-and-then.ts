/** What grows is first written after this, in milliseconds; a crash takes no more of a growing text than that. */
const firstPauseMs = 500;
/** And then no faster than this for each thing, so that a text of megabytes is not written whole many times a second. */
const bytesPerMs = 64;

/** Writes something that grows now and then: in pauses that lengthen with its size, whatever it grows by. */
export type WriteNowAndThen = {
  /** @param write writes it as it is now and says how many bytes that took */
  readonly grew: (id: string, write: () => number) => void;
  /** It has just been written otherwise. */
  readonly forget: (id: string) => void;
  /** Writes everything that waits. */
  readonly finish: () => void;
};

type Waiting = { timer: NodeJS.Timeout; grown: boolean; write: () => number };

export function createWriteNowAndThen(): WriteNowAndThen {
  const all = new Map<string, Waiting>();

  function wait(id: string, waiting: Omit<Waiting, 'timer'>, ms: number): void {
    const timer = setTimeout(() => pauseEnded(id), ms);
    timer.unref();
    all.set(id, { ...waiting, timer });
  }

  function pauseEnded(id: string): void {
    const waiting = all.get(id);
    if (waiting?.grown !== true) all.delete(id);
    else wait(id, { write: waiting.write, grown: false }, Math.max(firstPauseMs, waiting.write() / bytesPerMs));
  }

  return {
    grew: (id, write) => {
      const waiting = all.get(id);
      if (waiting === undefined) wait(id, { write, grown: true }, firstPauseMs);
      else waiting.grown = true;
    },
    forget: (id) => {
      clearTimeout(all.get(id)?.timer);
      all.delete(id);
    },
    finish: () => {
      for (const { timer, grown, write } of all.values()) {
        clearTimeout(timer);
        if (grown) write();
      }
      all.clear();
    },
  };
}
