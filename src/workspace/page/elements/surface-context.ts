import { createContext, useContext } from 'react';
import type { ElementState, StateValues } from '../../page-protocol.ts';

/** How the last use of an element went. */
export type UseOutcome = 'busy' | 'no-answer' | 'refused';

/** The message or view an element stands on: what its inputs hold, and how a press reaches the app. */
export type Surface = {
  readonly kind: 'message' | 'modal' | 'home';
  readonly values: StateValues;
  /** Texts to show beside inputs, by `block_id`. */
  readonly errors: Readonly<Record<string, string>>;
  /** Remembers what an input holds. */
  readonly hold: (blockId: string, actionId: string, state: ElementState) => void;
  /** Tells the app that an element was used; a plain button has no `choice`. */
  readonly use: (blockId: string, actionId: string, choice?: ElementState) => Promise<void>;
  readonly outcomeOf: (blockId: string, actionId: string) => UseOutcome | undefined;
};

export const SurfaceContext = createContext<Surface>({
  kind: 'message',
  values: {},
  errors: {},
  hold: () => {},
  use: async () => {},
  outcomeOf: () => undefined,
});

export const useSurface = (): Surface => useContext(SurfaceContext);
