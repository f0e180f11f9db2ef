import type { ConfirmationDialog } from '@slack/types';
import { createContext, useContext } from 'react';

/** Asks the member; resolves to true when there is nothing to ask or the answer is yes. */
export type Ask = (question: ConfirmationDialog | undefined) => Promise<boolean>;

export const ConfirmContext = createContext<Ask>(async () => true);

export const useConfirm = (): Ask => useContext(ConfirmContext);
