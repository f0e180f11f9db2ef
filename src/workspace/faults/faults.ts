/** Which calls a fault strikes: one method, or every one when null; as often as `times` says, or until it is switched off. */
export type CallFault = { readonly method: string | null; readonly times: number | null };

/**
 * What goes wrong on purpose. Nothing does when a workspace opens. Methods are named as in the call log, so that
 * `response_url` and `upload` are methods too. Of several faults that strike one call the first in this order does.
 */
export type Faults = {
  /** Calls are refused with 429 and `Retry-After: 1`, and have no effect. */
  readonly rateLimited: CallFault | null;
  /** Calls take effect and answer 500. */
  readonly failsAfterwards: CallFault | null;
  /** Calls take effect, and the connection is cut before the answer. */
  readonly losesResponse: CallFault | null;
  /** Every call and every delivery takes so many milliseconds longer, half on the way there and half on the way back; 0 for none. */
  readonly slowMs: number;
  /** Every event is delivered twice under the same `event_id`. */
  readonly duplicates: boolean;
  /** An event waits for the next one (at most {@link outOfOrderWaitMs}) and goes out after it. */
  readonly outOfOrder: boolean;
  /** The bot token is answered with `token_revoked`, the app-level token with `invalid_auth`. */
  readonly tokenRevoked: boolean;
};

export type CallFaultName = 'rateLimited' | 'failsAfterwards' | 'losesResponse';

export const noFaults: Faults = {
  rateLimited: null,
  failsAfterwards: null,
  losesResponse: null,
  slowMs: 0,
  duplicates: false,
  outOfOrder: false,
  tokenRevoked: false,
};

/** A minute is twenty times what Slack waits for an acknowledgement. */
export const slowestMs = 60_000;
/** Long enough for two messages typed one after the other, short enough that a single one is not missed. */
export const outOfOrderWaitMs = 1_000;
export const mostTimes = 1_000;
/** Ten minutes are longer than Slack repeats an event. */
export const longestDisconnectSeconds = 600;

/** The faults that are on, in the order of {@link noFaults}. */
export function faultsOn(faults: Faults): readonly (keyof Faults)[] {
  return (Object.keys(noFaults) as (keyof Faults)[]).filter((name) => faults[name] !== noFaults[name]);
}
