import type { Json, JsonObject } from '../state/json.ts';

/** The three kinds of payload an app receives, named as Socket Mode names them. */
export type DeliveryKind = 'events_api' | 'slash_commands' | 'interactive';

/**
 * One payload on its way to the app.
 * - `waiting`: sent and not acknowledged yet, or waiting for its next attempt
 * - `held`: no connection is open; it goes out with the next one
 * - `acknowledged`
 * - `failed`: given up after the last attempt, or a command or press that was not acknowledged in time
 */
export type Delivery = {
  /** The envelope's id; stays the same over retries. */
  readonly id: string;
  /** Its place among all calls and deliveries. */
  readonly number: number;
  readonly kind: DeliveryKind;
  readonly payload: JsonObject;
  readonly createdAt: number;
  readonly state: 'waiting' | 'held' | 'acknowledged' | 'failed';
  /** How often it was sent. */
  readonly attempts: number;
  readonly ackedAt: number | null;
  /** From the last sending to its acknowledgement. */
  readonly ackMs: number | null;
  /** What came with the acknowledgement; null for nothing. */
  readonly response: Json;
  /** Why the last attempt failed: `timeout`, `http_timeout`, `http_error`, `connection_failed`, `not_connected`. */
  readonly problem: string | null;
};

export type Packet = {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly payload: JsonObject;
  /** Null for the first attempt. */
  readonly retry: { readonly attempt: number; readonly reason: string } | null;
};

export type SendOutcome =
  | { readonly kind: 'acknowledged'; readonly response: Json }
  /** `final`: the app asked for no retry (`X-Slack-No-Retry: 1`). */
  | { readonly kind: 'failed'; readonly reason: string; readonly final: boolean };

/** A way to reach the app. */
export type Transport = {
  readonly isConnected: () => boolean;
  /** Sends once and waits for the acknowledgement, at most three seconds. */
  readonly send: (packet: Packet) => Promise<SendOutcome>;
};
