export type AppTab = 'home' | 'messages' | 'about';

/** Where in the page somebody is; it lives in the address, so that two windows can differ and "back" works. */
export type Route = {
  /** The member this window belongs to; empty: whoever the workspace names first. */
  readonly as: string;
  readonly channel: string;
  /** The root's `ts` of the thread at the right; empty for none. */
  readonly thread: string;
  /** The `ts` of a message to show and mark; empty for none. */
  readonly message: string;
  readonly tab: AppTab;
};

const tabs: readonly string[] = ['home', 'messages', 'about'];
const isTab = (text: string | null): text is AppTab => text !== null && tabs.includes(text);

/**
 * Reads an address: its own form, such as `/?as=U1&channel=C1&thread=1700000000.000100`, or a message's permalink as
 * Slack has them, `/archives/C1/p1700000000000100?thread_ts=1700000000.000000`.
 */
export const parseRoute = (path: string, search: string): Route => {
  const query = new URLSearchParams(search);
  const tab = query.get('tab');
  const [, channel, seconds, fraction] = /^\/archives\/([A-Z0-9]+)\/p(\d+)(\d{6})$/.exec(path) ?? [];
  return {
    as: query.get('as') ?? '',
    channel: query.get('channel') ?? channel ?? '',
    thread: query.get('thread') ?? query.get('thread_ts') ?? '',
    message: query.get('message') ?? (seconds === undefined ? '' : `${seconds}.${fraction}`),
    tab: isTab(tab) ? tab : 'messages',
  };
};

/** The address of a route; parts that are empty or usual are left out. */
export const printRoute = (route: Route): string => {
  const query = new URLSearchParams();
  for (const key of ['as', 'channel', 'thread', 'message'] as const) {
    if (route[key] !== '') query.set(key, route[key]);
  }
  if (route.tab !== 'messages') query.set('tab', route.tab);
  return `/?${query}`;
};
