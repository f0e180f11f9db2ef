/**
 * What the drawer for developers and the workspace's server say to each other. It sees everything in the workspace, whoever
 * looks at the page, and costs nothing while it is shut.
 *
 * 1. `WebSocket /page/developer` (with the page's cookie) sends one {@link DeveloperSnapshot}, then {@link DeveloperChange}s.
 *    After a lost connection the drawer connects again and takes the new snapshot as the whole truth. The server closes
 *    with the page's `reloadCode` when it does not know the cookie.
 * 2. `POST /page/developer` with JSON {@link DeveloperRequest} answers {@link DeveloperResult}.
 *
 * Tokens are in none of it.
 */
import type { ClockReading } from './clock/movable-clock.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { Faults } from './faults/faults.ts';
import type { ApiCall } from './server/call-log.ts';

/** Calls and deliveries, of each so many, that a snapshot holds at most and the drawer keeps. */
export const developerEntries = 500;

/** What connects the app to the workspace. */
export type DeveloperSockets = {
  /** How many sockets are open; null when the app is reached over HTTP. */
  readonly open: number | null;
  /** For how many more milliseconds the app is cut off; 0 when it is not. */
  readonly cutOffMs: number;
};

export type DeveloperSnapshot = {
  readonly kind: 'snapshot';
  /** The newest ones, oldest first; fewer than {@link developerEntries} when they are large. */
  readonly calls: readonly ApiCall[];
  readonly deliveries: readonly Delivery[];
  readonly clock: ClockReading;
  readonly faults: Faults;
  readonly sockets: DeveloperSockets;
  /** Web API methods the app called that the workspace does not provide. */
  readonly notProvided: readonly string[];
};

export type DeveloperChange =
  | { readonly kind: 'call'; readonly call: ApiCall }
  /** New, or one of the same `id` in its new state. */
  | { readonly kind: 'delivery'; readonly delivery: Delivery }
  | { readonly kind: 'clock'; readonly clock: ClockReading }
  | { readonly kind: 'faults'; readonly faults: Faults }
  | { readonly kind: 'sockets'; readonly sockets: DeveloperSockets }
  | { readonly kind: 'not-provided'; readonly methods: readonly string[] };

/** What the server sends over the WebSocket. */
export type DeveloperMessage = DeveloperSnapshot | DeveloperChange;

export type DeveloperRequest =
  /** Sends a delivery's payload once more, as Slack's duplicates come. */
  | { readonly kind: 'redeliver'; readonly id: string }
  /** Replaces all faults. */
  | { readonly kind: 'set-faults'; readonly faults: Faults }
  /** Moves the clock forward to this moment (epoch milliseconds); it never goes back. */
  | { readonly kind: 'move-clock'; readonly to: number }
  /** Asks every socket to reconnect. */
  | { readonly kind: 'refresh-sockets' }
  /** Cuts every socket and lets none in for some seconds; over HTTP deliveries fail. */
  | { readonly kind: 'disconnect'; readonly seconds: number };

export type DeveloperResult = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly reason: string };
