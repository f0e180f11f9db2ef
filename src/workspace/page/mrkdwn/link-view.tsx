import type { ReactNode } from 'react';
import { safeLink } from './safe-url.ts';

/** A link to elsewhere in a new tab that learns nothing about this one; an address that is not safe stays words. */
export const LinkView = ({ url, children }: { readonly url: string; readonly children: ReactNode }): ReactNode => {
  const href = safeLink(url);
  if (href === null) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
};
