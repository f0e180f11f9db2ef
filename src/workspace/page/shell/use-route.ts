import { useCallback, useEffect, useState } from 'react';
import { parseRoute, printRoute, type Route } from './route.ts';

/** Where a tab remembers whose it is, so that a permalink pasted into it does not make it somebody else's. */
const memberKey = 'member';

const currentRoute = (): Route => {
  const route = parseRoute(window.location.pathname, window.location.search);
  return route.as === '' ? { ...route, as: window.sessionStorage.getItem(memberKey) ?? '' } : route;
};

/** The route of this window, and a way to change parts of it; the browser's "back" undoes a change. */
export const useRoute = (): readonly [Route, (change: Partial<Route>) => void] => {
  const [route, setRoute] = useState(currentRoute);

  useEffect(() => {
    const follow = (): void => setRoute(currentRoute());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);

  useEffect(() => {
    if (route.as !== '') window.sessionStorage.setItem(memberKey, route.as);
  }, [route.as]);

  const go = useCallback((change: Partial<Route>) => {
    const before = currentRoute();
    const next = { ...before, ...change };
    if (change.as === '') window.sessionStorage.removeItem(memberKey);
    if (printRoute(next) === printRoute(before)) return;
    window.history.pushState(null, '', printRoute(next));
    setRoute(next);
  }, []);

  return [route, go];
};
