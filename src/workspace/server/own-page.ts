import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

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

export function createOwnPage(deps: { readonly port: () => number; readonly secret: string }): OwnPage {
  // Cookies do not know ports: two workspaces on one machine must not overwrite each other's.
  const cookieName = () => `workspace-page-${deps.port()}`;
  const hosts = () => loopbackHosts.map((host) => `${host}:${deps.port()}`);

  return {
    isLocal: ({ host, origin }) => {
      const local = host !== undefined && hosts().includes(host);
      return local && (origin === undefined || hosts().some((one) => origin === `http://${one}`));
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
