import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** Names a page may use to reach this machine. */
const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

/** Tells the page that came from here from everything else a browser may be made to send. */
export type OwnPage = {
  /** A request to this very port by a loopback name, and from no foreign page: against DNS rebinding and cross-site requests. */
  readonly isLocal: (headers: IncomingHttpHeaders) => boolean;
  /** Whether a request carries the cookie that `GET /` set. */
  readonly hasCookie: (cookies: string | undefined) => boolean;
  readonly setCookie: () => string;
};

export function createOwnPage(deps: {
  readonly port: () => number;
  readonly secret: string;
  /** The address listened on; beyond loopback only when somebody asked for it. */
  readonly host: string;
}): OwnPage {
  // Cookies do not know ports: two workspaces on one machine must not overwrite each other's.
  const cookieName = () => `workspace-page-${deps.port()}`;
  const isWildcard = deps.host === '0.0.0.0' || deps.host === '::';
  const names = [...loopbackHosts, isIP(deps.host) === 6 ? `[${deps.host}]` : deps.host];

  /** On a wildcard every bare address is one of ours; a name never is, because a foreign page can rebind a name. */
  function isOwn(authority: string): boolean {
    const [, name = '', port = '80'] = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(authority) ?? [];
    if (port !== String(deps.port())) return false;
    return names.includes(name) || (isWildcard && isIP(name.replaceAll(/[[\]]/g, '')) !== 0);
  }

  return {
    isLocal: ({ host, origin }) => {
      const local = host !== undefined && isOwn(host);
      return local && (origin === undefined || (origin.startsWith('http://') && isOwn(origin.slice(7))));
    },
    hasCookie: (cookies = '') =>
      cookies
        .split(/;\s*/)
        .some((cookie) => cookie.startsWith(`${cookieName()}=`) && isSame(cookie.split('=')[1] ?? '', deps.secret)),
    setCookie: () => `${cookieName()}=${deps.secret}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
