import { createContext, useContext } from 'react';
import type { ActResult, ElementState, StateValues } from '../../page-acts.ts';

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
  /** What must be waited for before the view can be sent, as texts by `block_id`; an empty text ends the wait. */
  readonly holdBack: (blockId: string, reason: string) => void;
  readonly heldBack: Readonly<Record<string, string>>;
  /** Tells the app that an element was used; a plain button has no `choice`. */
  readonly use: (blockId: string, actionId: string, choice?: ElementState) => Promise<void>;
  /** Asks the app what an external select offers for what was typed. */
  readonly loadOptions: (blockId: string, actionId: string, typed: string) => Promise<ActResult>;
  readonly outcomeOf: (blockId: string, actionId: string) => UseOutcome | undefined;
};

export const SurfaceContext = createContext<Surface>({
  kind: 'message',
  values: {},
  errors: {},
  hold: () => {},
  holdBack: () => {},
  heldBack: {},
  use: async () => {},
  loadOptions: async () => ({ kind: 'no-answer' }),
  outcomeOf: () => undefined,
});

export const useSurface = (): Surface => useContext(SurfaceContext);
