import { createContext, useContext } from 'react';
import { createDraftStore, type DraftStore } from './draft-store.ts';

export const DraftContext = createContext<DraftStore>(createDraftStore({ getItem: () => null, setItem: () => {} }));

export const useDraftStore = (): DraftStore => useContext(DraftContext);
