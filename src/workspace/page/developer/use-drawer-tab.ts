import { useCallback, useEffect, useState } from 'react';
import { type DrawerTab, drawerTabs } from './developer-context.ts';

const key = 'developerTab';
const isTab = (text: string | null): text is DrawerTab => drawerTabs.some((tab) => tab === text);
const kept = (): DrawerTab | null => {
  const text = sessionStorage.getItem(key);
  return isTab(text) ? text : null;
};

/** Which page of the drawer is open, null for none; it stays so when the page is loaded anew or becomes another member's. */
export const useDrawerTab = (): readonly [DrawerTab | null, (tab: DrawerTab | null) => void] => {
  const [tab, setTab] = useState(kept);
  useEffect(() => {
    if (tab === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, tab);
  }, [tab]);
  return [tab, useCallback((next: DrawerTab | null) => setTab(next), [])];
};
