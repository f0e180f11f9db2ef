import { createSignedHttp, type SignedHttp } from './signed-http.ts';
import { createSocketMode, type SocketMode } from './socket-mode.ts';

/** How payloads reach the app. `url` may be a function, because an app comes to listen after the workspace opened. */
export type WantedTransport =
  | { readonly kind: 'socket' }
  | { readonly kind: 'http'; readonly url: string | (() => string) };

/** The two ways to the app; the first is null when the second is wanted. */
export function openTransport(deps: {
  readonly wanted: WantedTransport;
  readonly appId: string;
  readonly signingSecret: string;
  readonly clock: () => number;
  readonly ackTimeoutMs: number;
  /** Called when a socket opened or closed. */
  readonly changed: () => void;
}): { readonly socketMode: SocketMode | null; readonly signedHttp: SignedHttp } {
  const { wanted, ackTimeoutMs } = deps;
  const requestUrl = wanted.kind === 'http' ? wanted.url : '';
  const url = typeof requestUrl === 'function' ? requestUrl : () => requestUrl;
  return {
    socketMode: wanted.kind === 'http' ? null : createSocketMode({ ...deps, host: '127.0.0.1' }),
    signedHttp: createSignedHttp({ ...deps, url, ackTimeoutMs }),
  };
}
