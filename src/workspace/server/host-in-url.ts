import { isIP } from 'node:net';

/** The host as it stands in an address; nobody can call a wildcard, so it is loopback there. */
export function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIP(host) === 6 ? `[${host}]` : host;
}
