/** Root messages a week per channel on the tutor's own initiative, unless an organiser says otherwise. */
export const weeklyRootMessages = 5;

const weekMs = 7 * 86_400_000;

/** When a channel may get its next root message: now, or a week after the one that fills its limit. */
export function mayPostRoot(
  postedMs: readonly number[],
  nowMs: number,
  limit: number = weeklyRootMessages,
): { readonly kind: 'now' } | { readonly kind: 'later'; readonly atMs: number } {
  const recent = postedMs.filter((at) => at > nowMs - weekMs && at <= nowMs).sort((a, b) => a - b);
  if (recent.length < limit) return { kind: 'now' };
  const freeing = recent[recent.length - limit];
  return freeing === undefined ? { kind: 'later', atMs: nowMs + weekMs } : { kind: 'later', atMs: freeing + weekMs };
}
