import type { MouseEvent, ReactNode } from 'react';
import { useActions } from '../shell/actions-context.ts';
import { routeOfLink } from '../shell/permalink.ts';
import { safeLink } from './safe-url.ts';

/**
 * A link to elsewhere in a new tab that learns nothing about this one; an address that is not safe stays words. A link to
 * a message of this workspace leads there without leaving the page.
 */
export const LinkView = ({ url, children }: { readonly url: string; readonly children: ReactNode }): ReactNode => {
  const { go } = useActions();
  const href = safeLink(url);
  if (href === null) return children;
  const follow = (event: MouseEvent): void => {
    const route = routeOfLink(href, window.location);
    if (route === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(route);
  };
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" onClick={follow}>
      {children}
    </a>
  );
};
