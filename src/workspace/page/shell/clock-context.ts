import { createContext, useContext } from 'react';

/** What the workspace's clock is ahead of the browser's, in milliseconds. */
export const ClockContext = createContext(0);

/** The workspace's time in seconds since 1970, as it was when this was drawn. */
export const useNow = (): number => (Date.now() + useContext(ClockContext)) / 1000;
