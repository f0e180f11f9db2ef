import { useCallback, useEffect, useState } from 'react';
import { parseRoute, printRoute, type Route } from './route.ts';

const currentRoute = (): Route => parseRoute(window.location.pathname, window.location.search);

/** The route of this window, and a way to change parts of it; the browser's "back" undoes a change. */
export const useRoute = (): readonly [Route, (change: Partial<Route>) => void] => {
  const [route, setRoute] = useState(currentRoute);

  useEffect(() => {
    const follow = (): void => setRoute(currentRoute());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);

  const go = useCallback((change: Partial<Route>) => {
    const before = currentRoute();
    const next = { ...before, ...change };
    if (printRoute(next) === printRoute(before)) return;
    window.history.pushState(null, '', printRoute(next));
    setRoute(next);
  }, []);

  return [route, go];
};
