import type { Context } from '@slack/bolt';

/** How often handling this delivery was begun, as `keepDeliveries` says. */
export function attemptOf(context: Context): number {
  const { attempt } = context;
  return typeof attempt === 'number' ? attempt : 1;
}
