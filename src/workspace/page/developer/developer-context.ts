import { createContext, useContext } from 'react';

/** The pages of the drawer. */
export type DrawerTab = 'traffic' | 'clock' | 'faults' | 'missing';

export const drawerTabs: readonly DrawerTab[] = ['traffic', 'clock', 'faults', 'missing'];

/** The drawer, for whatever opens it. */
export type Drawer = {
  /** Null while it is shut. */
  readonly tab: DrawerTab | null;
  readonly open: (tab: DrawerTab) => void;
  readonly toggle: () => void;
};

export const DrawerContext = createContext<Drawer>({ tab: null, open: () => {}, toggle: () => {} });

export const useDrawer = (): Drawer => useContext(DrawerContext);
