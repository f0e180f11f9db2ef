import type { ChangeFeed } from '../state/change-feed.ts';
import type { JsonObject } from '../state/json.ts';

/** Calls kept; the oldest go first. */
const limit = 5_000;

/** One call of a Web API method, as it was made and answered. Tokens are left out. */
export type ApiCall = {
  readonly method: string;
  readonly arguments: JsonObject;
  readonly response: JsonObject;
  /** HTTP status; 429 when a rate limit was hit. */
  readonly status: number;
  /** Epoch milliseconds by the workspace's clock. */
  readonly at: number;
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
      feed.emit({ kind: 'log' });
    },
    calls,
  };
}
