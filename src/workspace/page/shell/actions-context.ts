import { createContext, useContext } from 'react';
import type { Act, ActResult } from '../../page-acts.ts';
import type { Route } from './route.ts';

/** What a part of the page can set in motion. */
export type Actions = {
  /** Does something as the looking member; never rejects. */
  readonly act: (act: Act) => Promise<ActResult>;
  /** Goes to another place of the page; what is left out stays as it is. */
  readonly go: (change: Partial<Route>) => void;
  /** Says a sentence in a bar that goes away by itself. */
  readonly notify: (sentence: string) => void;
};

export const ActionsContext = createContext<Actions>({
  act: async () => ({ kind: 'refused', reason: 'The page is not connected' }),
  go: () => {},
  notify: () => {},
});

export const useActions = (): Actions => useContext(ActionsContext);
