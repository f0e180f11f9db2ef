import type { Keep } from './keep.ts';
import { createSettings } from './settings.ts';

/** A workspace in memory: it begins with nothing and leaves nothing. */
export function keepNothing(): Keep {
  return {
    take: () => [],
    note: () => {},
    noteGrowing: () => {},
    whenWritten: (then) => then(),
    settings: createSettings([], () => {}),
    close: () => {},
  };
}
