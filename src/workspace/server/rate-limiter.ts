import type { Tier } from '../methods/method.ts';
import type { JsonObject } from '../state/json.ts';

/** Calls a minute (docs.slack.dev/apis/web-api/rate-limits). */
const perMinute: Partial<Record<Tier, number>> = { 'tier 1': 1, 'tier 2': 20, 'tier 3': 50, 'tier 4': 100 };
/** Slack tolerates short bursts above one message a second; how short it does not say. */
const postBurst = 5;
const bucketLimit = 10_000;

/** Says how long a caller has to wait before this call, in whole seconds; 0 for not at all. */
export type RateLimiter = (method: string, tier: Tier, args: JsonObject) => number;

/** Token buckets: one for each method, and for posting one for each channel. */
export function createRateLimiter(clock: () => number): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();

  function take(key: string, capacity: number, perSecond: number): number {
    const now = clock();
    const bucket = buckets.get(key) ?? { tokens: capacity, at: now };
    const tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    const allowed = tokens >= 1;
    buckets.delete(key);
    buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
    if (buckets.size > bucketLimit) buckets.delete(buckets.keys().next().value ?? '');
    return allowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  }

  return (method, tier, args) => {
    if (tier === 'one a second and channel') return take(`${method}:${String(args.channel)}`, postBurst, 1);
    const calls = perMinute[tier];
    return calls === undefined ? 0 : take(method, calls, calls / 60);
  };
}
