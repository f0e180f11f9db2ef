import type { ThingRow } from './thing-table.ts';

/** Everything that became different in one turn of the event loop, written together. */
export type Batches = {
  /**
   * @param look gives the row as it is when the batch is written
   * @param last whether it moves behind what changed before it
   */
  readonly add: (id: string, look: () => ThingRow, last: boolean) => void;
  /** Runs once everything added so far is written, in the order it was asked; at once when nothing waits. */
  readonly whenWritten: (then: () => void) => void;
  readonly writeNow: () => void;
};

/** @param write writes all rows or throws; then nobody who waits is told, and the error leaves the event loop */
export function createBatches(write: (rows: readonly ThingRow[]) => void): Batches {
  let batch = new Map<string, () => ThingRow>();
  const waiting: (() => void)[] = [];

  function writeNow(): void {
    const looks = [...batch.values()];
    if (looks.length > 0) write(looks.map((look) => look()));
    batch = new Map();
    while (waiting.length > 0 && batch.size === 0) waiting.shift()?.();
  }

  return {
    add: (id, look, last) => {
      if (batch.size === 0) setImmediate(writeNow);
      if (last) batch.delete(id);
      batch.set(id, look);
    },
    whenWritten: (then) => {
      if (batch.size === 0 && waiting.length === 0) then();
      else waiting.push(then);
    },
    writeNow,
  };
}
