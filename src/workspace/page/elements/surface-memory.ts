import { createContext, useContext } from 'react';
import type { StateValues } from '../../page-acts.ts';

/** Messages whose inputs are remembered while they are out of sight; the ones used longest ago go first. */
const mostRemembered = 500;

/** What was typed and chosen on surfaces that are not drawn at the moment, such as messages scrolled out of sight. */
export type SurfaceMemory = {
  readonly recall: (surface: string) => StateValues | undefined;
  readonly remember: (surface: string, values: StateValues) => void;
};

export const createSurfaceMemory = (): SurfaceMemory => {
  const remembered = new Map<string, StateValues>();
  return {
    recall: (surface) => remembered.get(surface),
    remember: (surface, values) => {
      remembered.delete(surface);
      remembered.set(surface, values);
      const [oldest] = remembered.keys();
      if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
    },
  };
};

export const SurfaceMemoryContext = createContext<SurfaceMemory>({ recall: () => undefined, remember: () => {} });

export const useSurfaceMemory = (): SurfaceMemory => useContext(SurfaceMemoryContext);
