import type { PageMessage } from '../../page-objects.ts';
import { parseRoute, type Route } from './route.ts';

/** A message's address within the workspace, in the shape chat.getPermalink gives (docs.slack.dev/reference/methods/chat.getPermalink). */
export const permalinkPath = ({ channel, ts, threadTs }: Pick<PageMessage, 'channel' | 'ts' | 'threadTs'>): string => {
  const query = threadTs === undefined || threadTs === ts ? '' : `?thread_ts=${threadTs}&cid=${channel}`;
  return `/archives/${channel}/p${ts.replace('.', '')}${query}`;
};

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])$/u;

/** Where in this page a link to one of the workspace's own messages leads; null for every other link. */
export const routeOfLink = (
  url: string,
  page: { readonly hostname: string; readonly port: string },
): Omit<Route, 'as'> | null => {
  if (!URL.canParse(url)) return null;
  const { hostname, port, pathname, search } = new URL(url);
  if (
    (!loopback.test(hostname) && hostname !== page.hostname) ||
    port !== page.port ||
    !pathname.startsWith('/archives/')
  )
    return null;
  const { as: _, ...route } = parseRoute(pathname, search);
  return route.channel === '' ? null : route;
};
