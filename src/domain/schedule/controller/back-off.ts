/** Kubernetes' Job controller: the first retry after 10 s, each next after twice as long, never more than 10 minutes. */
export const productionBackOff = { firstMs: 10_000, longestMs: 600_000 };

/** Failed attempts since the last success. */
export interface BackOffRecord {
  readonly failures: number;
  readonly lastFailureMs: number | null;
}

/** How long the next attempt must still wait. */
export function remainingBackOff(
  { failures, lastFailureMs }: BackOffRecord,
  nowMs: number,
  { firstMs, longestMs }: { readonly firstMs: number; readonly longestMs: number } = productionBackOff,
): number {
  if (failures === 0 || lastFailureMs === null) return 0;
  return Math.max(0, lastFailureMs + Math.min(longestMs, firstMs * 2 ** (failures - 1)) - nowMs);
}

/**
 * Counts attempts that finished since the last look: a success forgets all failures up to its own instant.
 * @param failures counted before
 */
export function countFailures(
  before: BackOffRecord,
  succeededMs: readonly number[],
  failedMs: readonly number[],
): BackOffRecord {
  const lastSuccess = Math.max(...succeededMs, Number.NEGATIVE_INFINITY);
  const failed = failedMs.filter((at) => at > lastSuccess);
  const failures = (succeededMs.length > 0 ? 0 : before.failures) + failed.length;
  if (failures === 0) return { failures: 0, lastFailureMs: null };
  return { failures, lastFailureMs: failed.length > 0 ? Math.max(...failed) : before.lastFailureMs };
}
