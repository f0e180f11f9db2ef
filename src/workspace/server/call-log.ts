import type { CallFaultName } from '../faults/faults.ts';
import type { ChangeFeed } from '../state/change-feed.ts';
import type { JsonObject } from '../state/json.ts';

/** Calls kept; the oldest go first. */
const limit = 5_000;

/** One call of a Web API method, as it was made and answered. Tokens are left out. */
export type ApiCall = {
  /** Its place among all calls and deliveries, by when it arrived. */
  readonly number: number;
  /** Posts to a `response_url` and bytes that are uploaded stand here too, as `response_url` and `upload`. */
  readonly method: string;
  readonly arguments: JsonObject;
  /** What the method answered, whether or not the app got to see it. */
  readonly response: JsonObject;
  /** HTTP status; 429 when a rate limit was hit, 0 when the connection was cut before the answer. */
  readonly status: number;
  /** When it arrived: epoch milliseconds by the workspace's clock. */
  readonly at: number;
  /** Real time from its arrival to its answer. */
  readonly durationMs: number;
  /** What was done to it on purpose. */
  readonly fault: CallFaultName | null;
};

export type CallLog = {
  readonly add: (call: ApiCall) => void;
  /** Grows in place. */
  readonly calls: readonly ApiCall[];
};

export function createCallLog(feed: ChangeFeed): CallLog {
  const calls: ApiCall[] = [];
  return {
    add: (call) => {
      calls.push(call);
      if (calls.length > limit) calls.shift();
      feed.emit({ kind: 'call', call });
    },
    calls,
  };
}
